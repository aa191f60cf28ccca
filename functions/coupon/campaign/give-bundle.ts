import { fail, ok, type Result } from '#shared/base/result.ts'
import type { ProgramId } from '#shared/base/id.ts'
import type { giveBundle as route, previewGift as previewRoute } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { partKey, type Bundle } from '#shared/domain/coupon/bundle.ts'
import type { CreditPoints, FindEntry, Holder, IssueCoupon, MembershipKey } from '../../platform/asks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { runningConfig } from '../../platform/table/config.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { getRow } from '../../platform/table/read.ts'
import { stillThere, type Write } from '../../platform/table/write.ts'

export interface BundleDeps {
  issueCoupon: IssueCoupon
  findEntry: FindEntry
  membershipKey: MembershipKey
  creditPoints: CreditPoints
  chance: Pick<Chance, 'secret'>
}

type Output = OutputOf<typeof route>
type GivingFailure = FailureOf<typeof previewRoute> | 'not-found'
type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

const TRIES = 4
const NONCE_BYTES = 9

interface Gift {
  holder: Holder
  bundle: Bundle
  key: string
}

/** What is given to whom, under which key; one that may be given once has one key for each member. */
const giftOf = async (
  deps: BundleDeps,
  { id, brand, member }: InputOf<typeof route>,
  { actor, retry }: Turn<Staff>,
): Promise<Result<Gift, GivingFailure>> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const holder = { group: actor.group, brand, member }
  const [live, membership] = await Promise.all([
    runningConfig<Bundle>({ group: actor.group, brand }, 'bundle', id),
    getRow(deps.membershipKey(holder)),
  ])
  if (!membership) return fail('not-found')
  if (!live) return fail('bundle-not-live')
  const bundle = live.settings
  const nonce = retry ? sha256(`${actor.staff} ${retry.key}`) : deps.chance.secret(NONCE_BYTES)
  const key = bundle.again ? `bundle:${id}:${nonce}` : `bundle:${id}`
  const [first] = [...bundle.coupons, ...bundle.points]
  const standing = await deps.findEntry({ ...holder, brand: first!.brand }, partKey(key, 0))
  return standing ? fail('bundle-given-already') : ok({ holder, bundle, key })
}

/** Every part under its own key, all in one transaction: the whole gift or nothing. */
const partsOf = async (
  deps: BundleDeps,
  { holder, bundle, key }: Gift,
  { actor, now }: Turn<Staff>,
): Promise<Result<{ writes: Write[]; given: Output }, FailureOf<typeof route>>> => {
  const { coupons, points, name } = bundle
  const writes: Write[] = []
  const given: Output = { coupons: [], points: [] }
  for (const [nth, { brand, campaign }] of coupons.entries()) {
    const part = { ...holder, brand, campaign, key: partKey(key, nth), reason: 'bundle' as const, now }
    const issued = await deps.issueCoupon({ ...part, beside: writes })
    if (!('shown' in issued)) {
      const { refused } = issued.answer
      return fail(refused === 'campaign-not-live' ? 'bundle-coupon-not-live' : refused)
    }
    writes.push(...issued.writes)
    given.coupons.push(issued.shown.name)
  }
  for (const [nth, { brand, program, amount }] of points.entries()) {
    const credited = await deps.creditPoints({
      ...holder,
      brand,
      program,
      amount,
      key: partKey(key, coupons.length + nth),
      note: name['zh-Hant'],
      by: { kind: 'staff', id: actor.staff },
      now,
    })
    if (!credited.ok) return fail('bundle-points-not-ready')
    const { writes: more, ...told } = credited.value
    writes.push(...more)
    given.points.push({ program: program as ProgramId, added: amount, ...told })
  }
  return ok({ writes, given })
}

/** Tells what the member would get, and writes nothing. */
export const previewGift =
  (deps: BundleDeps) =>
  async (input: InputOf<typeof previewRoute>, turn: Turn<Staff>): Promise<Result<Output, GivingFailure>> => {
    const gift = await giftOf(deps, input, turn)
    if (!gift.ok) return gift
    const parts = await partsOf(deps, gift.value, turn)
    return parts.ok ? ok(parts.value.given) : parts
  }

export const giveBundle =
  (deps: BundleDeps) =>
  async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const before = await answered<Output>(turn)
    if (before) return before
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const gift = await giftOf(deps, input, turn)
      if (!gift.ok) return (await answered<Output>(turn)) ?? gift
      const parts = await partsOf(deps, gift.value, turn)
      if (!parts.ok) return parts
      const { writes, given } = parts.value
      const saved = await commit([
        ...writes,
        stillThere(deps.membershipKey(gift.value.holder)),
        audited(turn.actor, turn.now, 'give bundle', input.member),
        ...keepAnswer(turn, given),
      ])
      if (saved.ok) return ok(given)
    }
    return fail('try-again')
  }
