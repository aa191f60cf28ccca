import type { CampaignId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { claimCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { CLAIMS_A_MEMBER } from '#shared/domain/coupon/campaign.ts'
import type { FindEntry, Holder, IssueCoupon, Memberships } from '../../platform/asks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { isRunning } from '../../platform/table/config.ts'
import { getRows } from '../../platform/table/read.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { findCoupon } from '../store.ts'
import { openClaim } from './open-claim.ts'

export interface ClaimDeps extends ShowDeps {
  chance: Chance
  issueCoupon: IssueCoupon
  findEntry: FindEntry
  memberships: Memberships
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'member-not-found' | 'try-again'

/** Another took the last of the shard, or the same member claims twice at once: decide again. */
const TRIES = 8
const NONCE_BYTES = 9

export const claimCoupon =
  (deps: ClaimDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { actor, now, retry } = turn
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const open = await openClaim(code)
    if (!open.ok) return open
    const { place, campaign } = open.value
    if (place.group !== group || place.brand !== brand) return fail('claim-closed')
    const key = `claim:${campaign.id}:${retry ? sha256(retry.key) : deps.chance.secret(NONCE_BYTES)}`
    const issue = {
      ...holder,
      campaign: campaign.id as CampaignId,
      key,
      reason: 'claim' as const,
      retry,
      perMember: CLAIMS_A_MEMBER,
      now,
    }

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [issued, joined] = await Promise.all([deps.issueCoupon(issue), getRows([deps.memberships.keyOf(holder)])])
      if (!deps.memberships.isTheirs(joined, actor)) return fail('member-not-found')
      if (!('shown' in issued)) {
        const { refused } = issued.answer
        return (
          (await claimedBefore(deps, holder, key, turn)) ??
          fail(refused !== 'campaign-not-live' ? refused : isRunning(campaign) ? 'claim-closed' : 'campaign-over')
        )
      }
      if ((await commit(issued.writes)).ok) return ok({ coupon: issued.shown })
      const before = await claimedBefore(deps, holder, key, turn)
      if (before) return before
    }
    return fail('try-again')
  }

/** The stored answer: this very request took one before. */
const claimedBefore = async (
  deps: ClaimDeps,
  holder: Holder,
  key: string,
  { now, retry }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  const entry = retry && (await deps.findEntry(holder, key))
  if (!retry || !entry) return undefined
  if ((entry.retry as Turn['retry'])?.hash !== retry.hash) return fail('idempotency-key-reused')
  const mine = await findCoupon(holder, (entry.answer as { coupon: string }).coupon)
  return mine && ok({ coupon: await showCoupon(deps)(mine, now) })
}
