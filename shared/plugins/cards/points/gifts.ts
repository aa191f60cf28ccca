// Points for a friend: set aside behind a link, each with its own end, which no giving puts off.
import { fail, ok } from '../../../base/result.ts'
import type { Instant } from '../../../base/time.ts'
import type { CardEntry, Moved } from '../../../domain/card/card-kind.ts'
import type { Gifts } from '../../../domain/card/gift/gifts.ts'
import type { PointsCard } from '../../../domain/card/points-card.ts'
import { whatTimeDid } from '../../../domain/card/what-time-did.ts'
import { availableOf, confirm, hold, release, settle, type Account, type Lot } from '../../../domain/ledger/account.ts'
import { giveBack } from '../../../domain/ledger/take-back.ts'

const PREFIX = 'gift:'
const keyOf = (code: string) => `${PREFIX}${code}`

const sumOf = (lots: readonly Lot[]) => lots.reduce((all, { left }) => all + left, 0)

/** The link ends with the first point behind it. */
const endOf = (parts: readonly Lot[], until: Instant): Instant =>
  parts.reduce((end, { endsAt }) => (endsAt !== null && endsAt < end ? endsAt : end), until)

export const gifts: Gifts<PointsCard, Account, Moved<Account>> = {
  mostADay: ({ transfer }) => transfer?.mostADay ?? null,
  setGiftAside: (_settings, held, { at, amount, code, until }) => {
    if (!Number.isInteger(amount) || amount < 1) return fail('not-enough', { available: availableOf(held, at) })
    const key = keyOf(code)
    const set = hold(held, { key, amount }, at)
    if (!set.ok) return set
    const { account, movements } = set.value
    const { parts } = account.holds.find((one) => one.key === key)!
    const end = endOf(parts, until)
    const holds = account.holds.map((one) => (one.key === key ? { ...one, until: end } : one))
    return ok({ card: { ...account, holds }, entries: whatTimeDid(movements, at), rewards: [], until: end, parts })
  },
  handGiftOver: (_settings, held, { at, code }) => {
    const done = confirm(held, keyOf(code), at)
    if (!done.ok) return done
    const { account, movements } = done.value
    const own = { ...movements.at(-1)!, reason: 'transferred-out' as const }
    return ok({ card: account, entries: [...whatTimeDid(movements.slice(0, -1), at), own], rewards: [] })
  },
  takeGiftBack: (_settings, held, { at, code }) => {
    const { account, movements } = release(held, keyOf(code), at)
    return { card: account, entries: whatTimeDid(movements, at), rewards: [] }
  },
  receiveGift: (_settings, held, { at, parts }) => {
    const { account, movements } = settle(held, at)
    const given = giveBack(account, parts, at)
    const came = given.movements.filter(({ delta }) => delta > 0)
    const gone = given.movements.filter(({ delta }) => delta <= 0)
    const entry: CardEntry = {
      reason: 'transferred-in',
      delta: came.reduce((all, { delta }) => all + delta, 0),
      balance: came.at(-1)!.balance,
      parts: came.flatMap((movement) => movement.parts),
    }
    return {
      card: given.account,
      entries: [...whatTimeDid(movements, at), entry, ...whatTimeDid(gone, at).map(laterThan(movements.length))],
      rewards: [],
    }
  },
  giftsOut: (held, at) =>
    settle(held, at).account.holds.flatMap(({ key, until, parts }) =>
      key.startsWith(PREFIX) ? [{ code: key.slice(PREFIX.length), amount: sumOf(parts), until }] : [],
    ),
}

/** Suffixes are told apart within one act. */
const laterThan =
  (before: number) =>
  (entry: CardEntry, nth: number): CardEntry => ({ ...entry, suffix: `lapse.in.${before + nth}` })
