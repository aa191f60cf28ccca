// Takes one coupon out of a limited stock, and counts it for the member. Nothing is written here: the caller commits it
// together with the coupon, and takes again when somebody else was faster.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { SHARDS, shardOf, shardWithStock } from '#shared/domain/coupon/limit/stock.ts'
import type { Config } from '../../platform/table/config.ts'
import type { Write } from '../../platform/table/write.ts'
import { countTaken, readFreeCodes, readLeft, readStock, takeCode, takeOne, type Stocked } from './store.ts'

export type NoStock = 'coupon-sold-out' | 'coupon-limit-reached'

interface Taken {
  writes: Write[]
  /** Of the shop's own till. */
  tillCode?: string
}

/** New codes may come into a pool at any time. */
const POOL_EMPTY_MS = 30_000
/** So many that two who reach into one shard of a pool rarely take the same. */
const CODES_READ = 16

/** Campaigns that are sold out, until when. Shards only ever lose, and a change of the stock is a new version: a limited stock stays sold out. */
const soldOut = new Map<string, number>()

const nameOf = ({ group, brand }: Stocked, { id, version }: Config<Campaign>) => `${group}#${brand}#${id}#${version}`

export const isSoldOut = (of: Stocked, campaign: Config<Campaign>): boolean =>
  (soldOut.get(nameOf(of, campaign)) ?? 0) > Date.now()

const sellOut = (of: Stocked, campaign: Config<Campaign>) => {
  const until = campaign.settings.codes?.kind === 'pool' ? Date.now() + POOL_EMPTY_MS : Infinity
  soldOut.set(nameOf(of, campaign), until)
  return fail('coupon-sold-out')
}

interface Taking {
  member: string
  /** How many a member may take of this campaign; null = any number. */
  limit: number | null
  /** Of a campaign that comes round every year: the limit is each year's own. */
  year?: number | undefined
  /** What goes into the same commit already. */
  beside: readonly Write[]
}

export const takeStock = async (
  of: Stocked,
  campaign: Config<Campaign>,
  { member, limit, year, beside }: Taking,
): Promise<Result<Taken, NoStock>> => {
  const isLimited = campaign.settings.stock != null
  const isPool = campaign.settings.codes?.kind === 'pool'
  if (!isLimited && !isPool && limit === null) return ok({ writes: [] })
  if (isSoldOut(of, campaign)) return fail('coupon-sold-out')

  const own = shardOf(member)
  const { taken, left } = await readStock({ ...of, year }, member, isLimited ? [own] : [], beside)
  if (limit !== null && taken >= limit) return fail('coupon-limit-reached')
  const counted = limit === null ? [] : [countTaken({ ...of, year }, member, limit)]
  // What this very commit takes may yet not be taken: only a stock that is empty without it stays sold out.
  const noMore = () => (beside.length === 0 ? sellOut(of, campaign) : fail('coupon-sold-out'))
  const shard = isLimited ? (left[0]! > 0 ? own : shardWithStock(await readLeft(of, beside), own)) : undefined
  if (isLimited && shard === undefined) return noMore()
  const code = isPool ? await takeFreeCode(of, member, beside) : undefined
  if (isPool && !code) return noMore()
  return ok({
    writes: [...counted, ...(shard === undefined ? [] : [takeOne(of, shard)]), ...(code ? [code.write] : [])],
    tillCode: code?.code,
  })
}

/** A code out of the member's own shard of the pool, or of the next that has one. */
const takeFreeCode = async (
  of: Stocked,
  member: string,
  beside: readonly Write[],
): Promise<{ code: string; write: Write } | undefined> => {
  const own = shardOf(member)
  for (let step = 0; step < SHARDS; step++) {
    const shard = (own + step) % SHARDS
    const free = await readFreeCodes(of, shard, CODES_READ, beside)
    const code = free[shardOf(`${member}${step}`, free.length || 1)]
    if (code) return { code, write: takeCode(of, shard, code) }
  }
  return undefined
}
