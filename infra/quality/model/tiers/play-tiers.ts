// What must be true of tiers at any time: what counts is what was spent, nobody stands lower than they earned this month, nobody
// keeps what they stopped earning long ago, every move begins where the one before ended, and a review changes nothing that a
// member sees, for they are shown what is true whether it was written down or not.
import { businessDay } from '#shared/base/time.ts'
import { unpackMonths } from '#shared/domain/tier/pack-standing.ts'
import { check, type Row } from '../check.ts'
import { acts, now, rowsOf, type Person } from '../stage.ts'
import { LADDER } from './ladder.ts'

/** After so many months without a purchase the highest tier is lost step by step, terms and graces included. */
const FORGOTTEN_MONTHS = 8

const rank = (tier: unknown) => LADDER.tiers.findIndex(({ id }) => id === tier)
const reached = (spent: number) => LADDER.tiers.findLastIndex(({ upgradeAt }) => upgradeAt <= spent)
const monthNow = () => businessDay(now()).slice(0, 7)
const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

export const playReview = async (person: Person): Promise<void> => {
  const seen = await acts.tierOf(person)
  await acts.reviewTiers()
  const standing = ((await rowsOf(person)) as Row[]).find(({ _et }) => _et === 'standing')
  check(standing?.gsi1sk === undefined || String(standing.gsi1sk) > now(), `${person.id}: was due and not reviewed`)
  check((await acts.tierOf(person)) === seen, `${person.id}: the review changed what was seen before it`)
}

/** @param spent by month, as it was promised */
export const auditTier = async (person: Person, own: readonly Row[], spent: ReadonlyMap<string, number>) => {
  const standing = own.find(({ _et }) => _et === 'standing')
  const counted = standing ? unpackMonths(standing.months as never) : []
  for (const month of new Set([...spent.keys(), ...counted.map((one) => one.month)])) {
    const said = counted.find((one) => one.month === month)?.spend ?? 0
    check(said === (spent.get(month) ?? 0), `${person.id}: ${said} counts in ${month}, spent ${spent.get(month)}`)
  }
  const tier = await acts.tierOf(person)
  check(rank(tier) >= reached(spent.get(monthNow()) ?? 0), `${person.id}: stands lower than was earned this month`)
  // Money that was given back does not count, but the tier that it had brought is held to its end.
  const newest = Math.max(...[...spent.keys()].map(ordinal))
  if (ordinal(monthNow()) - newest > FORGOTTEN_MONTHS) check(rank(tier) === 0, `${person.id}: keeps ${tier} for ever`)
  const moves = own.filter(({ _et }) => _et === 'tier-move')
  for (const [nth, { was, why, to }] of moves.entries()) {
    const before = nth === 0 ? LADDER.tiers[0]!.id : moves[nth - 1]!.to
    check(was === before, `${person.id}: moved from ${was}, stood at ${before}`)
    if (why === 'upgrade') check(rank(to) > rank(was), `${person.id}: was lifted from ${was} to ${to}`)
    if (why === 'downgrade') check(rank(to) === rank(was) - 1, `${person.id}: fell from ${was} to ${to}`)
    check(why !== 'refund', `${person.id}: a refund took a tier, which the ladder does not let it`)
  }
  if (standing)
    check((standing.held as { tier: string }).tier === (moves.at(-1)?.to ?? LADDER.tiers[0]!.id), 'lost move')
}
