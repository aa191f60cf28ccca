// Who and what is there when everything is done once: people of both brands, screens, tills, a clerk.
import { randomUUID } from 'node:crypto'
import { makeId } from '#shared/base/id.ts'
import { instant } from '#shared/base/time.ts'
import type { Call } from '#shared/contract/call.ts'
import { liveCodeOf } from '../../drive/live-code.ts'
import { createTill, type Answer, type Till } from '../../drive/till.ts'
import { couponHands } from '../coupon/coupon-hands.ts'
import { cafe, must, shoes, type Desk, type Joined } from '../desk.ts'
import { clerkHands, type AtCounter } from '../staff-mode/clerk-hands.ts'
import type { Key, Sent } from './act.ts'

/** Whom each of the members is there for; nobody stands in the way of another's act. */
const NAMES = [
  ['giver', '小美'],
  ['friend', '小玲'],
  ['walker', '小路'],
  ['spender', '小花'],
  ['regular', '老客'],
  ['wealthy', '大戶'],
  ['served', '阿嬤'],
  ['undone', '阿公'],
  ['paying', '小付'],
  ['present', '打卡'],
  ['hurried', '趕路'],
  ['doubted', '可疑'],
  ['changing', '改名'],
  ['leaving', '再見'],
  ['forgotten', '忘我'],
  ['erased', '請刪'],
  ['claimed', '被認'],
  ['stays', '甲'],
  ['goes', '甲二'],
  ['stayed', '乙'],
  ['gone', '乙二'],
] as const
const SHOE_NAMES = [
  ['shopper', '鞋客'],
  ['saving', '存錢'],
] as const
const ARE_SHOPPERS = new Set<string>(SHOE_NAMES.map(([who]) => who))

type Name = (typeof NAMES)[number][0] | (typeof SHOE_NAMES)[number][0]

export const brand = cafe.id as never
export const POINTS = cafe.others[0]!.id as never

export const ofAnswer = ({ status, body }: Answer): Sent =>
  status < 300 ? { ok: true, value: body } : { ok: false, failure: body.code }

let made = 40
export const freshId = (prefix: 'cmp' | 'crd' | 'bdl' | 'ply' | 'tsc') =>
  makeId(prefix, Date.parse('2026-11-03'), new Uint8Array(16).fill(++made)) as never

export interface Stage {
  desk: Desk
  people: Record<Name, Joined>
  /** Of the café, and of the shoe shop. */
  screen: Call
  shoeScreen: Call
  till: Till
  shop: Till
  clerk: AtCounter
  coupons: ReturnType<typeof couponHands>
  clerks: ReturnType<typeof clerkHands>
  /** Somebody else than the owner, who may agree. */
  colleague: Call
  /** When everything is done. */
  at: string
  now: () => string
  /** What a member's phone shows at this moment; good for one payment. */
  live: (who: Name) => Promise<{ code: string }>
  /** Sends as a till does. */
  asTill: (by: Till, route: string, body: unknown) => (options?: Key) => Promise<Sent>
  /** A coupon that can be given on and lasts: the giver’s, unless told. */
  coupon: (whose?: Joined) => Promise<{ id: never; code: string }>
  /** Somebody whom LINE reaches, with this number. */
  fan: (name: string, phone: string) => Promise<Joined>
  /** Members and the clerk sign in anew: a session lasts half a day. */
  renew: () => Promise<void>
}

export const setStage = async (desk: Desk): Promise<Stage> => {
  const coupons = couponHands(desk)
  const clerks = clerkHands(desk)
  // Nobody is sent anything beside what is done here.
  must(await desk.admin('POST /admin/playbooks/{id}/pause', { id: cafe.playbook.id as never, brand }))
  const people = {} as Stage['people']
  for (const [who, name] of [...NAMES, ...SHOE_NAMES]) {
    const visitor = await desk.newcomer(name, { brand: ARE_SHOPPERS.has(who) ? shoes : cafe, follows: false })
    people[who] = await desk.asMember(visitor)
  }
  await desk.world.idle()
  const many = await coupons.publish()
  const colleague: Call = async (...asked) => {
    const token = await desk.world.mintToken('manager@jidian.example')
    return desk.callAs(() => token)(...asked)
  }
  const stage: Stage = {
    desk,
    people,
    screen: await coupons.screen(),
    shoeScreen: await coupons.screen(shoes.stores[0] as never),
    till: await createTill(desk.world, cafe),
    shop: await createTill(desk.world, shoes),
    clerk: await clerks.hire('阿珍', cafe.stores[0]!.id, cafe, true),
    coupons,
    clerks,
    colleague,
    at: instant(desk.world.clock.now()),
    now: () => instant(desk.world.clock.now()),
    live: async (who) => ({ code: await liveCodeOf(people[who].call) }),
    asTill: (by, route, body) => async (options) => ofAnswer(await by.send(route, body, options?.key ?? null)),
    coupon: async (whose = people.giver) => {
      const claimed = await whose.call('POST /me/claims/coupons/{code}', { code: many.code }, { key: randomUUID() })
      const { id, code } = must(claimed).coupon
      return { id: id as never, code: code! }
    },
    fan: async (name, phone) => {
      const visitor = await desk.newcomer(name)
      return desk.joinedAs(visitor, must(await visitor.call('POST /me', { ...desk.application(), phone })))
    },
    renew: async () => {
      for (const who of Object.keys(people) as Name[]) {
        const { userId } = people[who]
        people[who] = { ...people[who], ...(await desk.signIn(userId, ARE_SHOPPERS.has(who) ? shoes : cafe)) }
      }
      stage.clerk = await clerks.open(stage.clerk.visitor)
    },
  }
  return stage
}

export const yongkangAt = { id: cafe.stores[0]!.id as never }
