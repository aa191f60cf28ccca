// What tills record, and what members do with points and codes.
import { instant } from '#shared/base/time.ts'
import { createTill, type Answer } from '../../drive/till.ts'
import { cafe, must, shoes, yongkang, type Desk, type Joined } from '../desk.ts'
import type { Act, Sent } from './act.ts'
import type { People } from './coupon-acts.ts'

const POINTS = cafe.others[0]!.id as never
const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id
const ENOUGH = 9_000

const sent = ({ status, body }: Answer): Sent =>
  status < 300 ? { ok: true, value: body } : { ok: false, failure: body.code }

/** @param shopper is a member of the shoe shop */
export const tillActs = async (desk: Desk, people: People, shopper: Joined): Promise<Act[]> => {
  const [till, shop] = [await createTill(desk.world, cafe), await createTill(desk.world, shoes)]
  // The same request, whenever it is sent again.
  const at = instant(desk.world.clock.now())
  const order = (number: string, total: number, more: object = {}) => ({
    number,
    storeId: yongkang.id,
    paidAt: at,
    lines: [],
    total,
    ...more,
  })
  const byGiver = { member: { code: people.giver.home.member.code } }
  const send = async (route: string, body: unknown, key?: string) => sent(await till.send(route, body, key ?? null))
  for (const one of [order('R-0', ENOUGH, byGiver), order('R-1', 500, byGiver)])
    must((await send('POST /pos/orders', one)) as never)
  const receipt = must((await send('POST /pos/orders', order('R-2', 300))) as never) as { claimUrl: string }
  const claim = receipt.claimUrl.split('/r/')[1]!
  const { code } = await desk.code()
  const put = async (amount: number) =>
    must(await people.giver.call('POST /me/cards/{id}/transfers', { id: POINTS, amount }, { key: `put-${amount}` }))
      .gift
  const [given, takenBack] = [await put(11), await put(12)]
  const { exchanges } = cafe.others[0]!.settings.settings as { exchanges: { campaign: string; points: number }[] }
  const [exchange] = exchanges
  const refund = { number: 'RR-1', order: 'R-1', storeId: yongkang.id, refundedAt: at, amount: 100, lines: [] }
  const topUp = {
    number: 'RT-1',
    storeId: shoes.stores[0]!.id,
    amount: 1_000,
    programId: VALUE,
    member: { code: shopper.home.member.code },
  }
  return [
    {
      route: 'POST /pos/orders',
      refusal: ['order-already-recorded', 'order-too-old'],
      send: (options) => send('POST /pos/orders', order('R-3', 700, byGiver), options?.key),
      about: ({ number, earned }: { number: string; earned: { added: number }[] }) => [
        number,
        earned.map(({ added }) => added),
      ],
    },
    {
      route: 'POST /pos/refunds',
      refusal: ['refund-already-recorded'],
      send: (options) => send('POST /pos/refunds', refund, options?.key),
      about: ({ number, state }: { number: string; state: string }) => [number, state],
    },
    {
      route: 'POST /pos/top-ups',
      refusal: ['top-up-already-recorded'],
      send: async (options) => sent(await shop.send('POST /pos/top-ups', topUp, options?.key ?? null)),
      about: ({ number, paid, bonus }: { number: string; paid: number; bonus: number }) => [number, paid, bonus],
    },
    {
      route: 'POST /me/stamps',
      refusal: ['code-already-used', 'code-expired', 'code-invalid'],
      send: (options) => people.walker.call('POST /me/stamps', { code }, options),
      about: ({ earned }: { earned: { added: number }[] }) => earned.map(({ added }) => added),
    },
    {
      route: 'POST /me/receipts/{code}',
      refusal: ['receipt-claimed', 'receipt-unknown'],
      send: (options) => people.friend.call('POST /me/receipts/{code}', { code: claim }, options),
      about: ({ earned }: { earned: { added: number }[] }) => earned.map(({ added }) => added),
    },
    {
      route: 'POST /me/cards/{id}/exchanges',
      refusal: 'another',
      send: (options) =>
        people.giver.call(
          'POST /me/cards/{id}/exchanges',
          { id: POINTS, campaign: exchange!.campaign as never },
          options,
        ),
      about: ({ coupon, spent }: { coupon: { id: string }; spent: number }) => [coupon.id, spent],
    },
    {
      route: 'POST /me/cards/{id}/transfers',
      refusal: 'another',
      send: (options) => people.giver.call('POST /me/cards/{id}/transfers', { id: POINTS, amount: 13 }, options),
      about: ({ gift, amount }: { gift: string; amount: number }) => [gift, amount],
    },
    {
      route: 'POST /me/point-gifts/{code}',
      refusal: ['point-gift-taken', 'point-gift-gone'],
      send: (options) => people.friend.call('POST /me/point-gifts/{code}', { code: given }, options),
      about: ({ amount }: { amount: number }) => amount,
    },
    {
      route: 'DELETE /me/point-gifts/{code}',
      refusal: ['point-gift-gone'],
      send: (options) => people.giver.call('DELETE /me/point-gifts/{code}', { code: takenBack }, options),
      about: ({ amount }: { amount: number }) => amount,
    },
  ]
}
