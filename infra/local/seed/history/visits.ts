// Visits to a store: stamps by the card's own rules, and the reward of a full card in the same act.
import type { CouponId, MemberId, ProgramId } from '#shared/base/id.ts'
import { after, DAY, instant, MINUTE, ms, SECOND, type Instant } from '#shared/base/time.ts'
import { mayEarn, NO_HABIT, type Habit } from '#shared/domain/card/may-earn.ts'
import { tellingOwed } from '#shared/domain/card/telling-owed.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { cardFilled, stampCollected } from '#shared/events/card.ts'
import { card } from '#shared/plugins/cards/stamp/card.ts'
import type { HeldStampCard } from '#shared/plugins/cards/stamp/held.ts'
import { saveCard } from '#functions/card/store.ts'
import { writeEntries } from '#functions/card/write-entries.ts'
import { writeEntry } from '#functions/ledger/store.ts'
import type { Write } from '#functions/platform/table/write.ts'
import { demoGroup } from '../demo-brands.ts'
import { give, type Given } from './coupons.ts'
import { noticeOfReward } from './messages.ts'
import type { Person } from './people.ts'
import { momentNear, momentThisMorning } from './rhythm.ts'

export interface Visit {
  at: Instant
  /** Store id. */
  store: string
}

const group = demoGroup.id
const stamp = tellingOwed(card)

/** When and where somebody comes, oldest first. */
export const visitsOf = (person: Person, until: Instant): Visit[] => {
  const { dice, brand, joinedAt, joinedIn, home, everyDays, lastAt, comesThisMorning } = person
  const visits: Visit[] = []
  if (joinedIn && dice.chance(0.72))
    visits.push({ at: after(joinedAt, dice.between(70, 400) * SECOND), store: joinedIn.id })
  for (let near = ms(joinedAt); ;) {
    near += Math.max(1, dice.gap(everyDays)) * DAY
    if (near > ms(lastAt)) break
    const store = dice.chance(0.88) ? home : dice.pick(brand.stores)
    visits.push({ at: momentNear(instant(near), store.code, dice), store: store.id })
  }
  const morning = comesThisMorning ? momentThisMorning(until, home.code, dice) : undefined
  if (morning && morning > joinedAt) visits.push({ at: morning, store: home.id })
  return visits.filter(({ at }) => at <= after(until, -5 * MINUTE)).sort((a, b) => a.at.localeCompare(b.at))
}

interface Stamped {
  card: HeldStampCard
  habit: Habit
  writes: Write[]
  rewards: Given[]
}

/** One visit at the counter; undefined when the card says that it is too soon. */
const press = (
  person: Person,
  before: Pick<Stamped, 'card' | 'habit'> | undefined,
  { at, store }: Visit,
): Stamped | undefined => {
  const { dice, brand, id: member, name } = person
  const { id: program, settings } = brand.program
  const worth = 1 + dice.weigh([8, 2])
  const key = `scan:${brand.slug}-${dice.digits(6)}-${dice.hex(8)}`
  const occasion = { way: 'code' as const, at, store, dayEndsAtHour: 0 }
  const may = mayEarn(settings, occasion, before?.habit ?? NO_HABIT)
  const held = before?.card
  const collected =
    may.ok && stamp.collect(settings.settings, held ?? stamp.blank(settings.settings), { worth, at, key, occasion })
  if (!may.ok || !collected || !collected.ok) return undefined
  const { card, entries, rewards } = collected.value
  const holder = { group, brand: brand.id, member }
  const made = { ...holder, at, account: 'stamp' as const, of: program, store }
  const given = rewards.map(({ key: round, campaign }) => ({
    round: Number(round),
    ...give(person, {
      campaign,
      key: `reward:${program}.${round}@${key}`,
      at,
      reason: 'card-filled',
      store,
    }),
  }))
  const about = { at, ...holder, store }
  const happenings = [
    stampCollected.happened(about, {
      program: program as ProgramId,
      added: worth,
      stamps: given.length > 0 ? settings.settings.goal : card.pressed.length,
      goal: card.goal,
      round: given[0]?.round ?? card.round,
      name: maskName(name),
      first: held === undefined,
    }),
    ...given.map(({ round, given: { id } }) =>
      cardFilled.happened(about, {
        program: program as ProgramId,
        round,
        coupon: id as CouponId,
        campaign: settings.settings.reward.campaign,
      }),
    ),
  ]
  const coupons = given.map(({ given: { id } }) => id)
  const written = writeEntries(writeEntry, {
    made,
    key,
    below: `${key}#${program}`,
    entries,
    own: () => ({
      says: { reason: 'counter', answer: { earned: [[program, worth]], coupons } },
      tells: happenings,
    }),
  })
  const notices = given.flatMap((_, nth) =>
    noticeOfReward(person, { visit: key, nth: nth + 1, at: after(at, 2 * SECOND) }),
  )
  return {
    card,
    habit: may.value,
    rewards: given.map((one) => one.given),
    writes: [...written, ...given.flatMap(({ writes }) => writes), ...notices],
  }
}

/** All visits on one card; the card itself is written once, as it is today. */
export const stampWrites = (person: Person, visits: Visit[]): { writes: Write[]; rewards: Given[] } => {
  const { brand, id: member } = person
  const done: Stamped[] = []
  let held: Stamped | undefined
  for (const visit of visits) {
    const pressed = press(person, held, visit)
    if (!pressed) continue
    done.push(pressed)
    held = pressed
  }
  const card = held
    ? [
        saveCard(
          { group, brand: brand.id, member: member as MemberId },
          { program: brand.program.id, kind: stamp.kind, state: stamp.pack(held.card), habit: held.habit },
          done.length - 1,
        ),
      ]
    : []
  return { writes: [...done.flatMap(({ writes }) => writes), ...card], rewards: done.flatMap(({ rewards }) => rewards) }
}
