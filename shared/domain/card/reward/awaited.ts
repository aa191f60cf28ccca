// A reward that was earned when it could not be given: the card goes on, and hands it out once it can.
import type { CampaignId } from '../../../base/id.ts'
import type { Text } from '../../../base/text.ts'
import type { WhyNotGiven } from '../../ledger/why-not-given.ts'
import type { Reward } from '../card-kind.ts'
import { printOf } from '../print-of.ts'
import { cellOf, namedBy } from './reward-key.ts'

export interface Awaited {
  /** Of the reward, within the programme. A card that went back a round may earn another of the same. */
  key: string
  /** A print of the act that earned it: with the key it is this one and no other. Those noted before it was kept have none. */
  by?: string
  campaign: CampaignId
  why: WhyNotGiven
}

/** A card waits for so many; what would come on top of them is not stamped at all. */
export const AWAITED_MAX = 8

interface Tried {
  reward: Pick<Reward, 'key' | 'campaign'>
  coupon?: string
  why?: WhyNotGiven
}

const nameOf = ({ key, by }: Awaited) => (by === undefined ? key : namedBy(key, by))

/** As rewards to try once more: what they cost was given up when they were earned. */
export const asRewards = (awaited: readonly Awaited[] = []): Reward[] =>
  awaited.map((one) => ({ key: nameOf(one), campaign: one.campaign, cost: 0 }))

/** What is awaited after these were tried: those that were awaited already, and new ones. @param act its ledger key */
export const awaitedAfter = (before: readonly Awaited[] = [], tried: readonly Tried[], act: string): Awaited[] => {
  const again = new Map(tried.map((one) => [one.reward.key, one]))
  const still = before.flatMap((one) => {
    const { coupon, why = one.why } = again.get(nameOf(one)) ?? {}
    return coupon === undefined ? [{ ...one, why }] : []
  })
  const known = new Set(before.map(nameOf))
  const more = tried.flatMap(({ reward: { key, campaign }, coupon, why }) =>
    coupon !== undefined || !why || known.has(key) ? [] : [{ key, by: printOf(act), campaign, why }],
  )
  return [...still, ...more]
}

/** What it awaits because of that act. @param act its ledger key */
export const awaitedOf = (awaited: readonly Awaited[] = [], act: string): Awaited[] => {
  const by = printOf(act)
  return awaited.filter((one) => one.by === by)
}

/** Whether it awaits this reward because of that act. @param act its ledger key */
export const isAwaitedOf = (awaited: readonly Awaited[] = [], act: string) => {
  const due = awaitedOf(awaited, act)
  return (key: string): boolean => due.some((one) => one.key === key)
}

/** Without these rewards of that act. @param act its ledger key @param keys all that it earned, unless told */
export const awaitedWithout = (awaited: readonly Awaited[] = [], act: string, keys?: readonly string[]): Awaited[] => {
  const by = printOf(act)
  return awaited.filter((one) => one.by !== by || keys?.includes(one.key) === false)
}

const isOnTheWay = ({ key }: Awaited) => cellOf(key) !== undefined

/** What a refund may take back: full cards have paid for theirs. */
export const takeable = (awaited: readonly Awaited[] = []): Reward[] =>
  awaited.filter(isOnTheWay).map(({ key, campaign }) => ({ key, campaign, cost: 0 }))

/** After a refund took back these. */
export const awaitedAfterRefund = (
  awaited: readonly Awaited[] | undefined,
  undone: readonly string[],
): Awaited[] | undefined => awaited?.filter((one) => !isOnTheWay(one) || !undone.includes(one.key))

const markOf = (merge: string) => `~${merge}`

/** Of two who become one; a cell of either card is told apart from the same of the other. */
export const takeOver = (ours: readonly Awaited[] = [], theirs: readonly Awaited[] = [], merge: string): Awaited[] => [
  ...ours,
  ...theirs.map((one) => ({ ...one, key: one.key + markOf(merge) })),
]

/** And apart again: what was handed out meanwhile nobody awaits any more. @returns ours, theirs */
export const handBack = (
  ours: readonly Awaited[] = [],
  theirs: readonly Awaited[] = [],
  merge: string,
): [Awaited[], Awaited[]] => [
  ours.filter(({ key }) => !key.endsWith(markOf(merge))),
  theirs.filter((one) => ours.some(({ key, by }) => key === one.key + markOf(merge) && by === one.by)),
]

type Saying = Record<WhyNotGiven, Required<Text>>

const SOLD_OUT: Required<Text> = {
  'zh-Hant': '「{name}」目前送完了。這份還是你的：補上以後，下次集點就一起給你。',
  en: '“{name}” has run out for now. It stays yours: once there is more, you get it with your next visit.',
  ja: '「{name}」は品切れ中です。権利は残っています。補充後、次にためるときにお渡しします。',
}
const STOPPED: Required<Text> = {
  'zh-Hant': '「{name}」目前沒有在送。這份還是你的：再開始以後，下次集點就一起給你。',
  en: '“{name}” is not given out at present. It stays yours: once it is again, you get it with your next visit.',
  ja: '「{name}」は現在お渡しできません。権利は残っています。再開後、次にためるときにお渡しします。',
}

/** What the member reads of it. */
export const AWAITED: Saying = {
  'coupon-sold-out': SOLD_OUT,
  'coupon-limit-reached': SOLD_OUT,
  'campaign-not-live': STOPPED,
  'campaign-over': STOPPED,
  'birthday-unknown': {
    'zh-Hant': '「{name}」要先知道你的生日。填好以後，下次集點就一起給你。',
    en: '“{name}” needs your birthday. Once you have told it, you get it with your next visit.',
    ja: '「{name}」には誕生日の登録が必要です。登録後、次にためるときにお渡しします。',
  },
}

/** A coupon that nobody can look up any more. */
export const UNNAMED_REWARD: Required<Text> = { 'zh-Hant': '優惠券', en: 'Coupon', ja: 'クーポン' }
