// What people say of themselves, and what is said of them: joining, numbers, names, tags, and the end of it all.
import { randomUUID } from 'node:crypto'
import { cafe, must, word, type Joined } from '../desk.ts'
import { codeFor, proofFor } from '../phone-hands.ts'
import { setting, type Act } from './act.ts'
import { brand, type Stage } from './stage.ts'

/** Somebody who can prove the number of another LINE user: people of the brand have to decide. */
const askBinding = async ({ desk }: Stage, claimed: Joined, phone: string) => {
  const own = await proofFor(desk, claimed, phone)
  must(await claimed.call('PUT /me/phone', { phone, proof: own }, { key: randomUUID() }))
  const asker = await desk.newcomer('也說是我')
  await desk.world.advance('PT61S')
  const proof = await proofFor(desk, asker, phone)
  const told = word(await asker.call('POST /me', { ...desk.application(), phone, proof }, { key: randomUUID() }))
  if (told !== 'phone-held') throw new Error(`asked for a number that is held: ${told}`)
  const { open } = must(await desk.admin('GET /admin/members/{id}/bindings', { id: claimed.id as never, brand }))
  return { id: open[0]!.id, member: claimed.id as never, brand, approve: false, reason: '證件不符' }
}

export const personActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people } = stage
  const newcomer = await desk.newcomer('新客')
  const application = desk.application()
  const binding = await askBinding(stage, people.claimed, '0955100200')
  const atCounter = await askBinding(stage, await stage.fan('也被認', '0955100500'), '0955100600')
  const [caller, prover] = [await desk.newcomer('來電'), await desk.newcomer('證明')]
  must(await prover.call('POST /phone/codes', { phone: '0955100300' }))
  const code = codeFor(desk, '0955100300')
  const change = { phone: '0955100400', proof: await proofFor(desk, people.changing, '0955100400') }
  const { attributes } = must(
    await desk.admin('PUT /admin/attributes', {
      brand,
      version: must(await desk.admin('GET /admin/attributes', { brand })).version,
      attributes: [{ id: null, name: '口味', kind: 'choice', choices: ['甜', '鹹'], byMember: true }],
    }),
  )
  const list = { brand, version: 1, attributes: attributes as never }
  const { regular, erased, forgotten } = people
  const of = { id: regular.id as never, brand }
  must(await desk.admin('PUT /admin/members/{id}/tags/{tag}', { ...of, tag: '老客人' }))
  const accessToken = (userId: string) => desk.world.line.people.idToken(userId, cafe.line.liffId).accessToken
  const [mine, leaving] = [accessToken(forgotten.userId), accessToken(people.leaving.userId)]
  return [
    {
      route: 'POST /me',
      refusal: ['already-joined'],
      send: async (options) => (await desk.signIn(newcomer.userId)).call('POST /me', application, options),
      page: ['home.member.id', 'home.member.name'],
    },
    setting('PATCH /me', (options) => people.changing.call('PATCH /me', { name: '林改名' }, options), {
      page: ['member.name'],
    }),
    setting('PUT /me/phone', (options) => people.changing.call('PUT /me/phone', change, options), {
      page: ['member.phone'],
    }),
    {
      route: 'POST /phone/codes',
      refusal: ['sms-too-often'],
      anew: 'PT11M',
      send: async (options) =>
        (await desk.signIn(caller.userId)).call('POST /phone/codes', { phone: '0955100500' }, options),
    },
    {
      route: 'POST /phone/proofs',
      refusal: ['sms-code-expired'],
      over: ['sms-code-expired'],
      send: async (options) =>
        (await desk.signIn(prover.userId)).call('POST /phone/proofs', { phone: '0955100300', code }, options),
      living: ['proof', 'expiresAt'],
    },
    {
      route: 'POST /clerk/bindings/{id}/decision',
      refusal: ['ok', 'not-found'],
      send: (options) => {
        const { id, member, approve } = atCounter
        return stage.clerk.call('POST /clerk/bindings/{id}/decision', { id, member, approve }, options)
      },
    },
    {
      route: 'POST /admin/bindings/{id}/decision',
      // The same decision said once more is the decision; a year later nobody asks any more.
      refusal: ['ok', 'not-found'],
      send: (options) => desk.admin('POST /admin/bindings/{id}/decision', binding, options),
    },
    setting('PUT /admin/attributes', (options) => desk.admin('PUT /admin/attributes', list, options)),
    setting('PUT /admin/members/{id}/attributes/{attribute}', (options) =>
      desk.admin(
        'PUT /admin/members/{id}/attributes/{attribute}',
        { ...of, attribute: attributes[0]!.id, value: '甜' },
        options,
      ),
    ),
    setting('PUT /me/attributes/{attribute}', (options) =>
      stage.people.changing.call(
        'PUT /me/attributes/{attribute}',
        { attribute: attributes[0]!.id, value: '鹹' },
        options,
      ),
    ),
    setting('PUT /admin/members/{id}/tags/{tag}', (options) =>
      desk.admin('PUT /admin/members/{id}/tags/{tag}', { ...of, tag: '怕燙' }, options),
    ),
    setting('DELETE /admin/members/{id}/tags/{tag}', (options) =>
      desk.admin('DELETE /admin/members/{id}/tags/{tag}', { ...of, tag: '老客人' }, options),
    ),
    setting('PUT /admin/members/{id}/details', (options) =>
      desk.admin(
        'PUT /admin/members/{id}/details',
        { ...of, name: '林更正', birthday: '03-05', reason: '看過證件' },
        options,
      ),
    ),
    {
      route: 'POST /admin/members/{id}/erasure',
      refusal: ['not-found'],
      send: (options) =>
        desk.admin(
          'POST /admin/members/{id}/erasure',
          { id: erased.id as never, brand, reason: '本人來信要求' },
          options,
        ),
      living: ['data'],
    },
    // Nothing leads from LINE to them any more: only the session they had can ask again, and it ends after half a day.
    {
      route: 'POST /me/erasure',
      refusal: ['member-not-found', 'session-expired'],
      over: ['session-expired'],
      send: (options) => forgotten.call('POST /me/erasure', { accessToken: mine }, options),
      living: ['data'],
    },
    {
      route: 'DELETE /me',
      refusal: ['member-not-found', 'session-expired'],
      over: ['session-expired'],
      send: (
        (call) => (options) =>
          call('DELETE /me', { accessToken: leaving }, options)
      )(people.leaving.call),
    },
  ]
}
