// What members do with codes, points, receipts and 立牌, and what the store says of their tasks and check-ins.
import { randomUUID } from 'node:crypto'
import { cafe, chifeng, must, shoes, yongkang, type Desk } from '../desk.ts'
import type { Act } from './act.ts'
import { brand, freshId, POINTS, type Stage } from './stage.ts'

const MISSION = shoes.others.find(({ settings }) => settings.kind === 'mission')!.id as never
const [YK, CF] = [yongkang.posters[0]!.code, chifeng.posters[0]!.code]
const KAOHSIUNG = { lat: 22.6874, lng: 120.3075 }

/** A card of its own for what is earned at a 立牌, so that no other card hears of it. */
const allowPosters = async (desk: Desk) => {
  const at = { id: freshId('crd'), brand }
  const settings = { ...cafe.program.settings, ways: ['poster'], intervalMinutes: 0 } as never
  const { draftVersion } = must(
    await desk.admin('PUT /admin/programs/{id}/draft', { ...at, settings, draftVersion: null }),
  )
  must(await desk.admin('POST /admin/programs/{id}/publication', { ...at, draftVersion: draftVersion! }))
  must(await desk.admin('PUT /admin/stores/{id}/place', { id: chifeng.id as never, place: KAOHSIUNG }))
}

/** Two who were in Taipei an hour ago and are in Kaohsiung now; one of the two was refused, and may be heard again. */
const raiseDoubts = async ({ desk, people }: Stage) => {
  await allowPosters(desk)
  await desk.world.advance('PT2M')
  const both = [people.hurried, people.doubted]
  const checkIn = (poster: string) =>
    Promise.all(both.map(async ({ call }) => must(await call('POST /me/check-ins', { poster }, { key: randomUUID() }))))
  await checkIn(YK)
  await desk.world.advance('PT61M')
  await checkIn(CF)
  const { doubts } = must(await desk.admin('GET /admin/doubts', { brand }))
  const [asked, refused] = both.map(({ id }) => doubts.find(({ member }) => member.id === (id as never))!)
  const which = ({ id, member }: typeof asked & object) => ({ id, brand, member: member.id })
  const no = { ...which(refused!), approve: false, reason: '那時店裡沒有人' }
  must(await desk.admin('POST /admin/doubts/{id}/decision', no, { key: randomUUID() }))
  return { asked: which(asked!), refused: which(refused!) }
}

export const cardActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people, till, at, shoeScreen } = stage
  const { asked, refused } = await raiseDoubts(stage)
  const paid = {
    storeId: yongkang.id,
    paidAt: at,
    lines: [],
    total: 9_000,
    member: { code: people.giver.home.member.code },
  }
  await till.send('POST /pos/orders', { ...paid, number: 'R-6' })
  const receiptOf = async (number: string) => {
    const order = { number, storeId: yongkang.id, paidAt: at, lines: [], total: 300 }
    const { body } = await till.send('POST /pos/orders', order)
    return String(body.claimUrl).split('/r/')[1]!
  }
  const [claim, otherClaim] = [await receiptOf('R-2'), await receiptOf('R-8')]
  let code: string | undefined
  const put = async (amount: number) =>
    must(await people.giver.call('POST /me/cards/{id}/transfers', { id: POINTS, amount }, { key: `put-${amount}` }))
      .gift
  const [given, takenBack] = [await put(11), await put(12)]
  const { exchanges } = cafe.others[0]!.settings.settings as { exchanges: { campaign: never }[] }
  const task = { member: { code: people.shopper.home.member.code }, program: MISSION, step: 'fitting' }
  return [
    {
      route: 'POST /me/stamps',
      refusal: ['code-already-used', 'code-expired', 'code-invalid'],
      send: async (options) => {
        code ??= (await desk.code()).code
        return people.walker.call('POST /me/stamps', { code }, options)
      },
      living: ['earned.*.card'],
    },
    {
      route: 'POST /me/receipts/{code}',
      refusal: ['receipt-claimed', 'receipt-unknown'],
      send: (options) => people.friend.call('POST /me/receipts/{code}', { code: claim }, options),
      changed: (options) => people.friend.call('POST /me/receipts/{code}', { code: otherClaim }, options),
    },
    {
      route: 'POST /me/check-ins',
      refusal: ['too-soon'],
      anew: 'PT25H',
      send: (options) => people.present.call('POST /me/check-ins', { poster: YK }, options),
      living: ['earned.*.card'],
    },
    {
      route: 'POST /admin/doubts/{id}/decision',
      refusal: ['doubt-decided'],
      send: (options) => desk.admin('POST /admin/doubts/{id}/decision', { ...asked, approve: true }, options),
    },
    {
      route: 'POST /admin/doubts/{id}/reopening',
      refusal: ['refusal-stands'],
      send: (options) => desk.admin('POST /admin/doubts/{id}/reopening', refused, options),
    },
    {
      route: 'POST /counter/tasks',
      refusal: ['task-already-done'],
      send: (options) => shoeScreen('POST /counter/tasks', task, options),
    },
    {
      route: 'POST /me/cards/{id}/exchanges',
      refusal: 'another',
      send: (options) =>
        people.giver.call('POST /me/cards/{id}/exchanges', { id: POINTS, campaign: exchanges[0]!.campaign }, options),
      living: ['card', 'coupon.state'],
    },
    {
      route: 'POST /me/cards/{id}/transfers',
      refusal: 'another',
      send: (options) => people.giver.call('POST /me/cards/{id}/transfers', { id: POINTS, amount: 13 }, options),
      living: ['card'],
    },
    {
      route: 'POST /me/point-gifts/{code}',
      refusal: ['point-gift-taken', 'point-gift-gone'],
      send: (options) => people.friend.call('POST /me/point-gifts/{code}', { code: given }, options),
    },
    {
      route: 'DELETE /me/point-gifts/{code}',
      refusal: ['point-gift-gone'],
      send: (options) => people.giver.call('DELETE /me/point-gifts/{code}', { code: takenBack }, options),
      living: ['card'],
    },
  ]
}
