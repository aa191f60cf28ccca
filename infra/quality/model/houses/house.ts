// Rules of a house by chance: what a programme may be set to besides the mildest. Each history draws its own.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { PLAIN } from '#shared/domain/card/program.ts'
import type { PointsCard } from '#shared/domain/card/points-card.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import type { LapseRule } from '#shared/domain/ledger/lapse-rule.ts'
import type { RefundPolicy } from '#shared/domain/ledger/take-back.ts'
import { chance } from '#functions/platform/chance.ts'
import { GOAL, MONTHS, PER_POINT } from '../expected.ts'
import { hangStock } from '../hang-stock.ts'
import { advance, now, points, publish, REWARD, reward, stamps } from '../stage.ts'

export interface House {
  refunds: RefundPolicy
  lapse: LapseRule
  /** Until points may be used. */
  pendingDays: number
  earn: StampCard['earn']
  validity: StampCard['validity']
  /** What follows a full card, and what follows the card that follows it. */
  next: 'renews' | 'ends' | 'chains' | 'chains to one that ends'
  /** A coupon on the way. */
  halfway: boolean
  /** Of coupons that cards give. */
  stock: number | null
  /** When half of all is done there are as many as anybody wants. */
  restocks: boolean
}

export const house: fc.Arbitrary<House> = fc.record({
  refunds: fc.constantFrom<RefundPolicy[]>('what-is-left', 'go-negative', 'block'),
  lapse: fc.constantFrom<LapseRule[]>(
    { kind: 'never' },
    { kind: 'after-earning', months: MONTHS },
    { kind: 'after-activity', months: MONTHS },
    { kind: 'end-of', period: 'month', later: 0 },
    { kind: 'end-of', period: 'quarter', later: 1 },
  ),
  pendingDays: fc.constantFrom(0, 7),
  earn: fc.constantFrom<StampCard['earn'][]>({ kind: 'visit' }, { kind: 'amount', per: 250 }),
  validity: fc.constantFrom<StampCard['validity'][]>(
    { kind: 'never' },
    { kind: 'months-after-last-stamp', months: MONTHS },
    { kind: 'months-after-first-stamp', months: MONTHS },
    { kind: 'until', day: '2027-03-31' },
  ),
  next: fc.constantFrom('renews', 'renews', 'ends', 'chains', 'chains to one that ends'),
  halfway: fc.boolean(),
  stock: fc.constantFrom(null, null, 1, 2),
  restocks: fc.boolean(),
})

/** What its cards are called in the table. */
export interface Programs {
  points: string
  stamps: string
  /** The card that is begun when the first is full. */
  following: string
}

/** What its name says never changes: a version that was read once is remembered. */
const nameOf = (settings: unknown): string =>
  `crd_01JDHF${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 20).toUpperCase()}`

/** So long what is known of a house is kept. */
const KNOWN_MS = 120_000

const stampsOf = ({ refunds, earn, validity, halfway }: House, campaign: typeof REWARD, next: StampCard['next']) => {
  const gives = { ...stamps.settings.reward, campaign }
  const settings = { ...stamps.settings, goal: GOAL, earn, validity, next, reward: gives }
  return { ...stamps, refunds, settings: { ...settings, halfway: halfway ? [{ ...gives, at: 2 }] : [] } }
}

export const pointsOf = ({ refunds, lapse, pendingDays }: House) => {
  const settings: PointsCard = { ...(points.settings as PointsCard), lapse, pendingDays }
  return { ...PLAIN, ...points, refunds, settings: { ...settings, rate: { points: 1, per: PER_POINT } } }
}

/** Makes it what is live in the café. @returns also how more of its coupons come, where the house has more to come */
export const furnish = async (rules: House): Promise<{ programs: Programs; restock: () => Promise<void> }> => {
  const { next, stock, restocks } = rules
  // What is sold out stays sold out: each history has a campaign of its own.
  const campaign = (stock === null ? REWARD : chance.id('cmp', now())) as typeof REWARD
  const earning = pointsOf(rules)
  const following = stampsOf(rules, campaign, { kind: next === 'chains to one that ends' ? 'ends' : 'renews' })
  const name = { points: nameOf(earning), following: nameOf(['following', following]) }
  const first = stampsOf(
    rules,
    campaign,
    next === 'renews' || next === 'ends' ? { kind: next } : { kind: 'chains', program: name.following as never },
  )
  const programs = { ...name, stamps: nameOf(first) }
  await publish('campaign', REWARD, reward)
  if (stock !== null) {
    await publish('campaign', campaign, { ...reward, stock })
    await hangStock(campaign, stock)
  }
  await publish('program', programs.points, earning)
  await publish('program', programs.stamps, first)
  if (next.startsWith('chains')) await publish('program', programs.following, following)
  advance(KNOWN_MS)
  const restock = async () => {
    if (stock === null || !restocks) return
    await publish('campaign', campaign, { ...reward, stock: null })
    advance(KNOWN_MS)
  }
  return { programs, restock }
}
