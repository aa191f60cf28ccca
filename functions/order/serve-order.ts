// What every act on an order begins with: the store it names, the currency, totals that add up, and the member it names.
import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import { isTotalFair } from '#shared/domain/order/order.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import type { Cards, People } from '../platform/asks/cards.ts'
import type { Tiers } from '../platform/asks/tiers.ts'
import type { DayEnds, FindMemberBy, FoundBy, Holder, Named, StoreNames } from '../platform/asks.ts'
import type { Till } from '../platform/http/actor.ts'
import { getRows, type Row } from '../platform/table/read.ts'
import type { Key } from '../platform/table/write.ts'

/** Taiwan's dollar has no decimals in use: what comes with decimals is not ours. */
const CURRENCY = 'TWD'

export interface ServeDeps {
  /** Stores of the till's brand, by id. */
  storesOf: (group: string, brand: string) => Promise<ReadonlyMap<string, string>>
  storeNames: StoreNames
  dayEnds: DayEnds
  findMemberBy: FindMemberBy
  people: People
  cards: Cards
  tiers: Tiers
}

export interface Basket extends Purchase {
  storeId: string
  currency: string
}

export const judgeStore = async (
  { storesOf }: Pick<ServeDeps, 'storesOf'>,
  { group, brand, stores }: Till,
  store: string,
): Promise<Result<string, 'store-unknown'>> => {
  const name = (await storesOf(group, brand)).get(store)
  const isItsOwn = stores.length === 0 || (stores as readonly string[]).includes(store)
  return name !== undefined && isItsOwn ? ok(name) : fail('store-unknown')
}

export const judgeBasket = async (
  deps: Pick<ServeDeps, 'storesOf'>,
  till: Till,
  basket: Basket,
): Promise<Result<string, 'store-unknown' | 'currency-unsupported' | 'total-wrong'>> => {
  if (basket.currency !== CURRENCY) return fail('currency-unsupported', { currency: CURRENCY })
  if (!isTotalFair(basket)) return fail('total-wrong')
  return judgeStore(deps, till, basket.storeId)
}

/** Somebody a till serves: who they are, and rows of what they hold. */
export interface Served {
  holder: Holder & { member: MemberId }
  /** By what they are known here; missing where a hold says who it is. */
  by?: FoundBy
  /** As the till named them. */
  said?: Named
  name: string
  /** The brand’s LINE account reaches them. */
  isFriend?: boolean
  /** Their number was proved by a code. */
  hasProved?: boolean
  rows: Row[]
}

/** Where everything stands that an order of this member asks about. */
export const keysToServe = async (
  { people, cards, tiers }: Pick<ServeDeps, 'people' | 'cards' | 'tiers'>,
  holder: Holder,
): Promise<Key[]> => [...people.keysOf(holder), ...(await cards.keysOf(holder)), ...(await tiers.keysOf(holder))]

/** Who is named. `elsewhere`: known in another brand of the group only, where they agreed to what this brand has not asked yet. */
export const findServed = async (
  deps: Pick<ServeDeps, 'findMemberBy' | 'people' | 'cards' | 'tiers'>,
  { group, brand, key }: Pick<Till, 'group' | 'brand' | 'key'>,
  named: Named | undefined,
  now: Instant,
): Promise<Served | 'elsewhere' | 'unknown'> => {
  const by = named && (await deps.findMemberBy(group, named, now, key))
  if (!by) return 'unknown'
  const served = await serveHolder(deps, { group, brand, member: by.member })
  return served ? { ...served, by, said: named } : 'elsewhere'
}

/** Somebody of another brand of the group, with a coupon that this one takes. They earn nothing here, for they have agreed to nothing. */
export const serveGuest = async (
  { findMemberBy, people }: Pick<ServeDeps, 'findMemberBy' | 'people'>,
  { group, brand }: Pick<Till, 'group' | 'brand'>,
  who: Named | { member: string } | undefined,
  now: Instant,
): Promise<Served | undefined> => {
  const member = who && ('member' in who ? who.member : (await findMemberBy(group, who, now))?.member)
  if (!member) return undefined
  const holder = { group, brand, member: member as MemberId }
  const person = people.personIn(await getRows(people.keysOf(holder)))
  return person && { holder, name: person.name, rows: [] }
}

/** Undefined for who is not in the brand. */
export const serveHolder = async (
  deps: Pick<ServeDeps, 'people' | 'cards' | 'tiers'>,
  holder: Served['holder'],
): Promise<Served | undefined> => {
  const rows = await getRows(await keysToServe(deps, holder))
  const person = deps.people.personIn(rows)
  return person?.isInBrand
    ? { holder, name: person.name, isFriend: person.isFriend === true, hasProved: person.hasProved === true, rows }
    : undefined
}
