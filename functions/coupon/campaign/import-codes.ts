import { fail, ok, type Result } from '#shared/base/result.ts'
import type { importCodes as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { readCode } from '#shared/domain/coupon/coupon-code.ts'
import { SHARDS, shardOf } from '#shared/domain/coupon/limit/stock.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { stageOf } from '../../platform/table/config.ts'
import { placeOf } from '../../platform/versioned-pages.ts'
import { addCode, readFreeCodes, takenCodes, type Stocked } from '../stock/store.ts'

/** A transaction takes a hundred writes, and a code is two. */
const TOGETHER = 40
/** Nobody waits for a count of more. */
const COUNTED = 1_000

/** A refusal names this many of the codes. */
const NAMED = 10

/** Two of one campaign that tills cannot tell apart are one. */
const distinctOf = (codes: readonly string[]): string[] => [
  ...new Map(codes.map((code) => [readCode(code), code])).values(),
]

const together = (codes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(codes.length / TOGETHER) }, (_, nth) =>
    codes.slice(nth * TOGETHER, (nth + 1) * TOGETHER),
  )

/** Nothing is written where one code is in another campaign's pool, whichever brand's it is. */
const judge = async (of: Stocked, parts: readonly string[][]): Promise<Result<true, 'codes-taken'>> => {
  const taken = (await Promise.all(parts.map((part) => takenCodes(of, part)))).flat()
  if (taken.length === 0) return ok(true)
  return fail('codes-taken', { count: taken.length, codes: taken.slice(0, NAMED).join(', ') })
}

/** Adds codes some at a time; those that are known already are left out of the rest. */
const add = async (of: Stocked, codes: string[]): Promise<number> => {
  if (codes.length === 0) return 0
  const saved = await commit(codes.flatMap((code) => addCode(of, shardOf(code), code)))
  if (saved.ok) return codes.length
  const known = new Set(saved.lost?.at.map((write) => Math.floor(write / 2)))
  return add(
    of,
    codes.filter((_, nth) => !known.has(nth)),
  )
}

export const importCodes =
  () =>
  async (
    { id, brand, codes }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    const before = await answered<OutputOf<typeof route>>(turn)
    if (before) return before
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const at = placeOf(actor, brand)
    if (!(await stageOf<Campaign>(at, 'campaign', id))) return fail('not-found')
    const of = { ...at, campaign: id }
    const parts = together(distinctOf(codes))
    const free = await judge(of, parts)
    if (!free.ok) return free
    let added = 0
    for (const part of parts) added += await add(of, part)
    // Another campaign's import may have come between: its codes are not ours.
    const lost = added < codes.length ? await judge(of, parts) : free
    if (!lost.ok) return lost
    const answer = { added, known: codes.length - added }
    await commit([audited(actor, now, 'import codes', id), ...keepAnswer(turn, answer)])
    return ok(answer)
  }

/** How many codes nobody has yet; no more than some thousands are counted. */
export const countFreeCodes = async (of: Stocked): Promise<number> => {
  const counts = await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => (await readFreeCodes(of, shard, COUNTED)).length),
  )
  return counts.reduce((sum, one) => sum + one, 0)
}
