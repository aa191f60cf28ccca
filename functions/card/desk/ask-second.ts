import { fail, ok, type Result } from '#shared/base/result.ts'
import type { ApprovalId } from '#shared/base/id.ts'
import { after, type Day } from '#shared/base/time.ts'
import { APPROVAL_MS, approvalState } from '#shared/domain/card/desk/desk-limit.ts'
import { isSame } from '#shared/base/same.ts'
import type { Holder } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'
import { readApprovals, saveApproval, type Approval } from './store.ts'

interface Asking extends Pick<Approval, 'act' | 'key' | 'before' | 'after' | 'amount' | 'gives' | 'what' | 'points'> {
  day: Day
  /** What was asked for, as it will be asked again. */
  wish: object
}

/** An act above the limit is put down for a second person; the same wish waits once. */
export const askSecond = async (
  { chance }: { chance: Pick<Chance, 'id'> },
  { group, brand, member }: Holder,
  asking: Asking,
  { actor, now }: Turn<Staff>,
): Promise<Result<{ approval: ApprovalId; writes: Write[] }, 'approval-waiting'>> => {
  const { act, wish } = asking
  const waiting = (await readApprovals({ group, brand }, now)).find(
    (one) => approvalState(one, now) === 'open' && one.member === member && one.act === act && isSame(one.wish, wish),
  )
  if (waiting) return fail('approval-waiting', { untilAt: waiting.until })
  const id = chance.id('apr', now)
  const asked = { group, brand, id, state: 'open', at: now, until: after(now, APPROVAL_MS), member, ...asking }
  return ok({ approval: id, writes: [saveApproval({ ...asked, byId: actor.staff, by: actor.name }, 0)] })
}
