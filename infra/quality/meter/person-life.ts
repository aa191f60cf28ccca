// Whose number it is, what somebody is called, and the end of it all.
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { functionNamed } from '../drive/function-named.ts'
import { createGuest, type Guest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'
import { BRAND, key, type Hands } from './hands.ts'
import type { Phase } from './named.ts'

const AFTERWARDS_MS = 5_000

export const personLife = (hands: Hands): (Phase | string)[] => {
  const { admin, fresh, send, till, order, world } = hands
  const codeIn = (phone: string) => /\d{6}/.exec(world.sms.inbox(phone)[0]!.text)![0]
  const prove = async ({ call }: Guest, phone: string) => {
    await must('code', call('POST /phone/codes', { phone }, key()))
    return (await must('proof', call('POST /phone/proofs', { phone, code: codeIn(phone) }, key()))).proof
  }
  return [
    async (guest, { during }) => {
      const { member } = await fresh(guest)
      const phone = hands.phoneOf(guest).replace(/^0978/, '0976')
      await during('code by SMS', () => must('code', guest.call('POST /phone/codes', { phone }, key())))
      let proof = ''
      await during('proof of a number', async () => {
        ;({ proof } = await must('proof', guest.call('POST /phone/proofs', { phone, code: codeIn(phone) }, key())))
      })
      await during('change of number', () => must('change', guest.call('PUT /me/phone', { phone, proof }, key())))
      await during('change of name', () => must('change', guest.call('PATCH /me', { name: '林改名' }, key())))
      const tag = { id: member.id, ...BRAND, tag: '老客人' }
      await during('tag', () => must('tag', admin('PUT /admin/members/{id}/tags/{tag}', tag, key())))
      await during('tag taken off', () => must('tag', admin('DELETE /admin/members/{id}/tags/{tag}', tag, key())))
      const { attributes, version } = await must('attributes', admin('GET /admin/attributes', BRAND))
      const asked = [{ id: attributes[0]?.id ?? null, name: '口味', kind: 'choice' as const, choices: ['甜', '鹹'] }]
      const saved = await must('attributes', admin('PUT /admin/attributes', { ...BRAND, version, attributes: asked }))
      const taste = { id: member.id, ...BRAND, attribute: saved.attributes[0]!.id, value: '甜' }
      await during('attribute', () =>
        must('attribute', admin('PUT /admin/members/{id}/attributes/{attribute}', taste, key())),
      )
      const right = { id: member.id, ...BRAND, birthday: '03-05', reason: '看過證件' }
      await during('correction of a birthday', () =>
        must('correction', admin('PUT /admin/members/{id}/details', right, key())),
      )
    },
    // A number that a clerk wrote down becomes that of the LINE user who proves it, then, by people's decision, of another, who leaves.
    async (guest, { during }) => {
      const phone = hands.phoneOf(guest).replace(/^0978/, '0975')
      await send(till, 'POST /pos/orders', order(200, { member: { phone, enrol: true } }))
      await world.idle()
      const joiner = createGuest(world, cafe, '綁定')
      await joiner.openSession()
      const consents = { noticeVersion: NOTICE_VERSION, marketing: false }
      const form = { phone, name: '綁定', consents, proof: await prove(joiner, phone) }
      await during('bind by code', () => must('join', joiner.call('POST /me', form, key())))
      const { id } = (await joiner.openSession())!.member
      await world.advance('PT2M')
      const other = createGuest(world, cafe, '也是他')
      await other.openSession()
      const asked = { ...form, proof: await prove(other, phone) }
      await during('number that is held', () => other.call('POST /me', asked, key()))
      const { open } = await must('bindings', admin('GET /admin/members/{id}/bindings', { id, ...BRAND }))
      const decision = { id: open[0]!.id, member: id, ...BRAND, approve: true, reason: '核對過證件' }
      await during('binding decided', () =>
        must('decide', admin('POST /admin/bindings/{id}/decision', decision, key())),
      )
      await other.openSession()
      await during('leave', () => must('leave', other.call('DELETE /me', {}, key())))
    },
    async (guest, { during }) => {
      await fresh(guest)
      // Whoever finishes what an erasure left undone hears of it when it is over, as events travel on AWS: side by side both delete
      // the same things, and what is refused costs as well.
      world.faults.plan(`lambda.${functionNamed(world, 'member-on-member-left').name}`, [{ delayMs: AFTERWARDS_MS }])
      await during('erasure', () => must('erase', guest.call('POST /me/erasure', {}, key())))
    },
  ]
}
