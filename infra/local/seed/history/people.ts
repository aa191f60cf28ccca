// Who they are: a name, a way in, a habit. What they did follows from it.
import { makeId, type MemberId } from '#shared/base/id.ts'
import { after, DAY, instant, MINUTE, ms, SECOND, type Instant } from '#shared/base/time.ts'
import type { Source } from '#shared/events/source.ts'
import type { DemoBrand, DemoStore } from '../demo-brands.ts'
import { diceOf, type Dice } from './dice.ts'
import { momentNear, momentThisMorning } from './rhythm.ts'
import { nameSomebody, type Named } from './names.ts'

export interface Person extends Named {
  dice: Dice
  brand: DemoBrand
  id: MemberId
  phone: string
  code: string
  birthday: string | undefined
  /** LINE user id. */
  user: string
  joinedAt: Instant
  source: Source | undefined
  /** Where the source led; undefined for those who joined at home. */
  joinedIn: DemoStore | undefined
  home: DemoStore
  marketing: boolean
  followedAt: Instant | undefined
  blockedAt: Instant | undefined
  /** Days between visits. */
  everyDays: number
  /** Some stop coming. */
  lastAt: Instant
  comesThisMorning: boolean
}

const YEAR = 365
const CAMPAIGNS = ['mothers-day', 'autumn-menu', 'ig-story']
const LINKS = ['ig-bio', 'fb-page', 'google-maps']
/** Days between visits of regulars, of those who drop in, and of the rest. */
const HABITS: Record<string, { everyDays: number[]; share: number[] }> = {
  haifen: { everyDays: [4, 18, 75], share: [23, 36, 41] },
  nordwk: { everyDays: [24, 60, 150], share: [15, 35, 50] },
}

const wayIn = (brand: DemoBrand, dice: Dice): { source: Source | undefined; joinedIn: DemoStore | undefined } => {
  const store = brand.stores[dice.weigh([60, 40])]!
  switch ((['poster', 'store', 'campaign', 'link', 'direct'] as const)[dice.weigh([52, 14, 14, 12, 8])]!) {
    case 'poster':
      return { source: { store: store.code, poster: dice.pick(store.posters).code }, joinedIn: store }
    case 'store':
      return { source: { store: store.code }, joinedIn: store }
    case 'campaign':
      return { source: { campaign: dice.pick(CAMPAIGNS) }, joinedIn: undefined }
    case 'link':
      return { source: { link: dice.pick(LINKS) }, joinedIn: undefined }
    default:
      return { source: undefined, joinedIn: undefined }
  }
}

const birthdayOf = (dice: Dice): string | undefined => {
  const [month, day] = [dice.between(1, 12), dice.between(1, 28)].map((part) => String(part).padStart(2, '0'))
  return (['none', 'day', 'year'] as const).map(
    (told) => ({ none: undefined, day: `${month}-${day}`, year: `${dice.between(1962, 2006)}-${month}-${day}` })[told],
  )[dice.weigh([30, 40, 30])]
}

/** The nth member of a brand. The first few joined this morning; of the others, more joined lately than long ago. */
export const bePerson = (brand: DemoBrand, nth: number, number: number, until: Instant): Person => {
  const dice = diceOf('a year of', brand.id, nth)
  const named = nameSomebody(dice)
  const { source, joinedIn } = wayIn(brand, dice)
  const long = after(until, -Math.floor(1 + (YEAR - 2) * dice.roll() ** 1.6) * DAY)
  const usual = [momentNear(long, joinedIn?.code, dice), long].find((at) => at <= until)!
  const joinedAt = (nth < 3 && momentThisMorning(until, joinedIn?.code, dice)) || usual
  const { everyDays, share } = HABITS[brand.slug]!
  const tenure = ms(until) - ms(joinedAt)
  const isFriend = dice.chance(0.93)
  const blocks = isFriend && dice.chance(0.11)
  return {
    ...named,
    dice,
    brand,
    source,
    joinedIn,
    joinedAt,
    id: makeId('mem', ms(joinedAt), dice.bytes(16)),
    phone: `+886900${String((number * 7_919 + 104_729) % 1_000_000).padStart(6, '0')}`,
    code: dice.digits(10),
    birthday: birthdayOf(dice),
    user: `U${dice.hex(32)}`,
    home: joinedIn ?? brand.stores[dice.weigh([60, 40])]!,
    marketing: dice.chance(0.71),
    followedAt: isFriend ? after(joinedAt, -dice.between(4, 90) * SECOND) : undefined,
    blockedAt: blocks
      ? instant(ms(joinedAt) + 5 * MINUTE + Math.floor(dice.roll() * Math.max(0, tenure - 6 * MINUTE)))
      : undefined,
    everyDays: everyDays[dice.weigh(share)]!,
    lastAt: dice.chance(0.28) ? instant(ms(joinedAt) + Math.floor(tenure * dice.roll())) : until,
    comesThisMorning: dice.chance(0.06),
  }
}

export const isFriendAt = ({ followedAt, blockedAt }: Person, at: Instant): boolean =>
  followedAt !== undefined && followedAt <= at && !(blockedAt !== undefined && blockedAt <= at)
