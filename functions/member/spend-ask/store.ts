// Keys of what stores ask members on LINE before they spend of theirs.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { any } from 'dynamodb-toolbox/schema/any'
import { string } from 'dynamodb-toolbox/schema/string'
import type { SpendAskId } from '#shared/base/id.ts'
import { after, DAY, epochSeconds, HOUR, type Instant } from '#shared/base/time.ts'
import type { AskedLine, AskState } from '#shared/domain/member/spend-ask.ts'
import { get } from '../../platform/table/read.ts'
import { lapsing, revised } from '../../platform/table/stored.ts'
import { table } from '../../platform/table/table.ts'
import { insertOverLapsed, replace, type Write } from '../../platform/table/write.ts'

const spendAsk = new Entity({
  name: 'spend-ask',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    id: string().key(),
    member: string(),
    store: string(),
    lines: list(any()),
    state: string(),
    until: string(),
    /** Why LINE did not take the message. */
    why: string().optional(),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, id }) => askKey({ group, brand, id }),
})

/** The newest that a brand asked of somebody, and when it asked in the last hour. */
const asked = new Entity({
  name: 'spend-asked',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    newest: string(),
    times: list(string()),
    ...lapsing,
    ...revised,
  }),
  computeKey: ({ group, brand, member }) => askedKey({ group, brand, member }),
})

interface Kept {
  id: SpendAskId
  state: AskState
  lines: AskedLine[]
}
export type SpendAskItem = Omit<FormattedItem<typeof spendAsk>, keyof Kept> & Kept
type Asked = FormattedItem<typeof asked>

/** Whoever opens an old message reads that it is over; after a day that it is unknown. */
const KEPT_MS = DAY

const askKey = ({ group, brand, id }: { group: string; brand: string; id: string }) => ({
  pk: `${group}#${brand}#spend-ask#${id}`,
  sk: 'ask',
})
const askedKey = ({ group, brand, member }: { group: string; brand: string; member: string }) => ({
  pk: `${group}#${brand}#spend-asked#${member}`,
  sk: 'newest',
})

export const findSpendAsk = async (at: { group: string; brand: string; id: string }) =>
  (await get(spendAsk, askKey(at))) as SpendAskItem | undefined

export const findAsked = (at: { group: string; brand: string; member: string }) => get(asked, askedKey(at))

/** @param seen 0: it is new */
export const keepAsk = (ask: Omit<SpendAskItem, 'rev' | 'v' | 'expiresAt'>, seen: number): Write =>
  replace(spendAsk, { ...ask, expiresAt: epochSeconds(after(ask.until, KEPT_MS)) }, seen)

/** What was not found may still lie there, lapsed. */
export const keepAsked = (
  next: Omit<Asked, 'rev' | 'v' | 'expiresAt'>,
  seen: Asked | undefined,
  now: Instant,
): Write => {
  const whole = { ...next, expiresAt: epochSeconds(after(now, HOUR)) }
  return seen ? replace(asked, whole, seen.rev) : insertOverLapsed(asked, { ...whole, rev: 1 }, epochSeconds(now))
}
