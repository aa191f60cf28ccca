import { fail, ok, type Result } from '#shared/base/result.ts'
import type { giveBundle as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { partKey, type Bundle } from '#shared/domain/coupon/bundle.ts'
import type { CreditPoints, FindEntry, Holder, IssueCoupon, MembershipKey } from '../../platform/asks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { liveConfig } from '../../platform/table/config.ts'
import { getRow } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'

interface BundleDeps {
  issueCoupon: IssueCoupon
  findEntry: FindEntry
  membershipKey: MembershipKey
  creditPoints?: CreditPoints
  chance: Chance
}

type Failure = FailureOf<typeof route> | 'member-not-found' | 'not-found' | 'try-again' | 'idempotency-key-reused'

const TRIES = 4
const NONCE_BYTES = 9

/** Every part under its own key, all in one transaction: the whole gift or nothing. */
const partsOf = async (
  deps: BundleDeps,
  holder: Holder,
  { coupons, points }: Bundle,
  { key, now, retry }: { key: string; now: string; retry?: Turn['retry'] },
): Promise<Result<Write[], Failure>> => {
  const writes: Write[] = []
  for (const [nth, { brand, campaign }] of coupons.entries()) {
    const part = { ...holder, brand, campaign, key: partKey(key, nth), reason: 'bundle' as const, now, retry }
    const issued = await deps.issueCoupon({ ...part, beside: writes })
    if (!('shown' in issued)) {
      const { refused } = issued.answer
      return fail(refused === 'campaign-not-live' ? 'not-live' : refused)
    }
    writes.push(...issued.writes)
  }
  if (!points) return ok(writes)
  if (!deps.creditPoints) return fail('bundle-points-not-ready')
  const credited = await deps.creditPoints({ ...holder, ...points, key: partKey(key, coupons.length), now })
  return ok([...writes, ...credited.writes])
}

export const giveBundle =
  (deps: BundleDeps) =>
  async (
    { id, brand, member }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const holder = { group: actor.group, brand, member }
    const bundle = await liveConfig<Bundle>({ group: actor.group, brand }, 'bundle', id)
    if (!bundle) return fail('not-live')
    const first = bundle.settings.coupons[0]!
    const key = `bundle:${id}:${retry ? sha256(retry.key) : deps.chance.secret(NONCE_BYTES)}`
    const given = async (): Promise<Result<OutputOf<typeof route>, Failure> | undefined> => {
      const entry = retry && (await deps.findEntry({ ...holder, brand: first.brand }, partKey(key, 0)))
      if (!retry || !entry) return undefined
      if ((entry.retry as Turn['retry'])?.hash !== retry.hash) return fail('idempotency-key-reused')
      return ok({ coupons: bundle.settings.coupons.length })
    }
    if (!(await getRow(deps.membershipKey(holder)))) return fail('member-not-found')
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await given()
      if (before) return before
      const parts = await partsOf(deps, holder, bundle.settings, { key, now, retry })
      if (!parts.ok) return parts
      const saved = await commit([...parts.value, audited(actor, now, 'give bundle', member)])
      if (saved.ok) return ok({ coupons: bundle.settings.coupons.length })
    }
    return fail('try-again')
  }
