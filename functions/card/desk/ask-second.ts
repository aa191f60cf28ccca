import { fail, ok, type Result } from '#shared/base/result.ts'
import type { ApprovalId } from '#shared/base/id.ts'
import { after } from '#shared/base/time.ts'
import { APPROVAL_MS, approvalState } from '#shared/domain/card/desk/desk-limit.ts'
import { isSame } from '#shared/base/same.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'
import type { MadeByHand } from './made-by-hand.ts'
import type { Desk } from './read-desk.ts'
import { readApprovals, saveApproval } from './store.ts'

interface Asking {
  desk: Desk
  act: 'late-credit' | 'correction' | 'extension'
  /** What was asked for, as it will be asked again. */
  wish: object
  made: MadeByHand
}

/** An act above the limit is put down for a second person; the same wish waits once. */
export const askSecond = async (
  { chance }: { chance: Pick<Chance, 'id'> },
  { desk, act, wish, made }: Asking,
  { actor, now }: Turn<Staff>,
): Promise<Result<{ approval: ApprovalId; writes: Write[] }, 'approval-waiting'>> => {
  const { group, brand, member } = desk.holder
  const waiting = (await readApprovals({ group, brand }, now)).find(
    (one) => approvalState(one, now) === 'open' && one.member === member && one.act === act && isSame(one.wish, wish),
  )
  if (waiting) return fail('approval-waiting', { untilAt: waiting.until })
  const id = chance.id('apr', now)
  const { key, before, after: then, amount, gives } = made
  const asked = { group, brand, id, state: 'open', at: now, until: after(now, APPROVAL_MS), member, act, wish }
  const told = {
    key,
    day: desk.day,
    before,
    after: then,
    amount,
    gives: gives.length,
    byId: actor.staff,
    by: actor.name,
  }
  return ok({ approval: id, writes: [saveApproval({ ...asked, ...told }, 0)] })
}
