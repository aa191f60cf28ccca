// Points 紅利點數: earned by what was paid, used as money off or for coupons.
import { endOfDay } from '../../../base/calendar.ts'
import { ok } from '../../../base/result.ts'
import { after, DAY, type Instant } from '../../../base/time.ts'
import { accountMerging } from '../../../domain/card/merge-account-cards.ts'
import {
  confirmOnAccount,
  giveBackOnAccount,
  holdOnAccount,
  releaseOnAccount,
} from '../../../domain/card/use/account-use.ts'
import type { CardKind, Collecting, Moved } from '../../../domain/card/card-kind.ts'
import { openExchanges, pointsCard, type PointsCard } from '../../../domain/card/points-card.ts'
import { heldAgainstEnd } from '../../../domain/card/round-lapse.ts'
import { whatTimeDid } from '../../../domain/card/what-time-did.ts'
import {
  availableOf,
  balanceOf,
  credit,
  EMPTY,
  pendingOf,
  settle,
  spend,
  type Account,
  type Moved as MovedAccount,
} from '../../../domain/ledger/account.ts'
import type { Reason } from '../../../domain/ledger/entry.ts'
import { extendLots } from '../../../domain/ledger/extend-lots.ts'
import { lapseOf } from '../../../domain/ledger/lapse-rule.ts'
import { packAccount, unpackAccount } from '../../../domain/ledger/pack-account.ts'
import { owedOn } from '../../../domain/ledger/owed.ts'
import { putOffTo } from '../../../domain/ledger/put-off.ts'
import { takeBack } from '../../../domain/ledger/take-back.ts'
import { changes } from './changes.ts'
import { gifts } from './gifts.ts'
import { rateAmong } from './percent.ts'
import { worth } from './worth.ts'

/** The last movement is the act’s own; those before it are what time had done meanwhile. */
const told = ({ account, movements }: MovedAccount, reason: Reason, at: Instant): Moved<Account> => ({
  card: account,
  entries: [...whatTimeDid(movements.slice(0, -1), at), { ...movements.at(-1)!, reason }],
  rewards: [],
})

const putOff = ({ lapse }: PointsCard, moved: Moved<Account>, at: Instant): Moved<Account> => {
  if (lapse.kind !== 'after-activity') return moved
  return { ...moved, card: putOffTo(moved.card, lapseOf(lapse, at)) }
}

/** What was done in time puts it off, however late it is told; what an act since has written off stays so. */
const activeBy = ({ lapse }: PointsCard, held: Account, { at, occasion }: Collecting): MovedAccount => {
  if (lapse.kind !== 'after-activity') return settle(held, at)
  const inTime = heldAgainstEnd(at, occasion)
  const then = settle(held, inTime)
  const { account, movements } = settle(putOffTo(then.account, lapseOf(lapse, inTime)), at)
  return { account, movements: [...then.movements, ...movements] }
}

const expire = (account: Account, at: Instant): Moved<Account> => {
  const { account: card, movements } = settle(account, at)
  return { card, entries: whatTimeDid(movements, at), rewards: [] }
}

export const card: CardKind<PointsCard, Account> = {
  kind: 'points',
  settings: pointsCard,
  blank: () => EMPTY,
  worth,
  collect: (settings, held, act) => {
    const { at, worth: earned } = act
    const { account, movements } = activeBy(settings, held, act)
    const opensAt = settings.pendingDays === 0 ? null : after(at, settings.pendingDays * DAY)
    // Its time runs from when it may be used: nothing lapses before it opens.
    const credited = credit(account, { left: earned, endsAt: lapseOf(settings.lapse, opensAt ?? at), opensAt })
    return ok(
      putOff(settings, told({ ...credited, movements: [...movements, ...credited.movements] }, 'counter', at), at),
    )
  },
  spend: (settings, held, { at, amount }) => {
    const spent = spend(held, amount, at)
    return spent.ok ? ok(putOff(settings, told(spent.value, 'spent', at), at)) : spent
  },
  offer: ({ offset }, held, { total, at }) => {
    if (!offset) return undefined
    const available = availableOf(held, at)
    const mostMoney = Math.floor((total * offset.mostPercent) / 100)
    const times = Math.min(Math.floor(available / offset.points), Math.floor(mostMoney / offset.money))
    const { points: step, money: worth } = offset
    return { available, most: times * step, money: times * worth, step, worth }
  },
  hold: (_settings, held, act) => holdOnAccount(held, act),
  confirm: (settings, held, act) => {
    const done = confirmOnAccount(held, act, 'spent')
    return done.ok ? ok(putOff(settings, done.value, act.at)) : done
  },
  release: (_settings, held, act) => releaseOnAccount(held, act),
  giveBack: (settings, held, act) => putOff(settings, giveBackOnAccount(held, act), act.at),
  reverse: (_settings, held, { at, amount, of, policy }) => {
    const done = takeBack(held, { lot: of.parts[0]?.id, amount, policy, reverses: of.key }, at)
    if (!done.ok) return done
    return ok(done.value.isOwn ? told(done.value, 'refund', at) : expire(held, at))
  },
  extend: (_settings, held, { at, until, lot }) => {
    const put = extendLots(held, { until, ...(lot !== undefined && { lot }) }, at)
    return put.ok ? ok({ ...told(put.value, 'extended', at), extended: put.value.extended }) : put
  },
  ...gifts,
  expire,
  balance: balanceOf,
  owes: owedOn,
  unitValue: ({ offset }) => (offset ? { units: offset.points, money: offset.money } : undefined),
  show: (settings, held, at) => {
    const { account } = settle(held, at)
    const [soonest] = account.lots
    const endsAt = soonest?.endsAt ?? null
    const exchanges = openExchanges(settings, at)
    const goal = [...exchanges].sort((a, b) => a.points - b.points)[0]
    return {
      balance: balanceOf(account),
      goal: goal?.points ?? null,
      reward: null,
      expiresAt: endsAt,
      expiring:
        endsAt === null ? 0 : account.lots.reduce((all, lot) => all + (lot.endsAt === endsAt ? lot.left : 0), 0),
      round: 1,
      shown: {
        available: availableOf(account, at),
        pending: pendingOf(account, at),
        owed: account.debt,
        lots: account.lots.map(({ id, left, endsAt: until, opensAt }) => ({ id, left, endsAt: until, opensAt })),
        offset: settings.offset,
        exchanges: exchanges.map(({ campaign, points, until }) => ({
          campaign,
          points,
          ...(until && { until: endOfDay(until) }),
        })),
        transfer: settings.transfer ?? null,
        gifts: gifts.giftsOut(held, at),
        rate: settings.rate,
        lapse: settings.lapse,
        pendingDays: settings.pendingDays,
        // Which stores and products is told nowhere else; a holder reads that there are some.
        multipliers: settings.multipliers.map(({ when, percent }) => ({
          kind: when.kind,
          percent,
          ...(when.kind === 'weekday' && { weekdays: when.weekdays }),
          ...(when.kind === 'tier' && { tiers: when.tiers }),
        })),
      },
    }
  },
  pack: packAccount,
  unpack: unpackAccount,
  ...accountMerging,
  campaigns: ({ exchanges }) => exchanges.map(({ campaign }) => campaign),
  tiers: ({ multipliers }) => multipliers.flatMap(({ when }) => (when.kind === 'tier' ? when.tiers : [])),
  tierRate: ({ rate, multipliers }, tier) =>
    rateAmong(
      rate,
      multipliers.flatMap(({ when, percent }) => (when.kind === 'tier' ? { percent, tiers: when.tiers } : [])),
      tier,
    ),
  changes,
}
