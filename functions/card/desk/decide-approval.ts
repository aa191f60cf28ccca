import { fail, ok, type Result } from '#shared/base/result.ts'
import type { decideApproval as route } from '#shared/contract/card/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { approvalState } from '#shared/domain/card/desk/desk-limit.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import type { CouponAct, MakeAsked } from '../../platform/asks/desk.ts'
import { stillThere, type Write } from '../../platform/table/write.ts'
import { makeAdjustment, type AdjustmentWish } from './make-adjustment.ts'
import { extensionKey, makeExtension, type ExtensionWish } from './make-extension.ts'
import { readDesk, type Desk, type DeskDeps } from './read-desk.ts'
import { findApproval, saveApproval, type Approval } from './store.ts'

type Output = OutputOf<typeof route>
type Refusal = FailureOf<typeof route> | 'not-found'
type Failure = Refusal | 'not-allowed' | 'try-again' | 'idempotency-key-reused'

interface DecideDeps extends DeskDeps {
  makeAsked: MakeAsked
}

const TRIES = 3

/** Still to be decided, and not by who asked for it. */
const mayDecide = (
  { state, until, decidedAt = '', byId }: Approval,
  { actor, now }: Turn<Staff>,
): Result<true, 'approval-decided' | 'approval-lapsed' | 'same-person'> => {
  const standing = approvalState({ state, until }, now)
  if (standing === 'lapsed') return fail('approval-lapsed', { untilAt: until })
  if (standing !== 'open') return fail('approval-decided', { decidedAt })
  return byId === actor.staff ? fail('same-person') : ok(true)
}

interface Asked {
  before: number
  after: number
  writes: Write[]
}

const isOfCoupons = (act: string): act is CouponAct => act === 'reissue' || act === 'coupon-extension' || act === 'gift'

/** What was asked for, done now under its first key, in the name of who asked. */
const makeAsked = async (deps: DecideDeps, approval: Approval, turn: Turn<Staff>): Promise<Result<Asked, Refusal>> => {
  const { group, brand, member, id, act, wish, key, byId } = approval
  if (isOfCoupons(act)) {
    const by = { staff: byId, now: turn.now, approval: id }
    const made = await deps.makeAsked({ group, brand, member }, { act, wish, key }, by)
    return made.ok ? ok({ before: 0, after: 0, writes: made.value }) : made
  }
  const desk = await readDesk(deps, { member, brand, program: (wish as { program: string }).program }, turn)
  if (!desk.ok) return desk
  const made = await makeOnCard(deps, approval, desk.value, turn.now)
  if (!made.ok) return made
  const { before, after, writes } = made.value
  return ok({ before, after, writes: [...writes, stillThere(desk.value.membership)] })
}

const makeOnCard = async (
  deps: DeskDeps,
  { id, act, wish, key, day, byId }: Approval,
  desk: Desk,
  now: string,
): Promise<Result<Asked, FailureOf<typeof route>>> => {
  const by = { key, staff: byId, now, day, approval: id }
  if (act === 'extension') return makeExtension(deps, desk, wish as ExtensionWish, { ...by, key: extensionKey(desk) })
  const standing = desk.entries.find((entry) => entry.key === key)
  return standing
    ? fail('adjusted-already', { doneAt: standing.at })
    : makeAdjustment(deps, desk, wish as AdjustmentWish, by)
}

export const decideApproval =
  (deps: DecideDeps) =>
  async ({ id, brand, approve }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    const before = await answered<Output>(turn)
    if (before) return before
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const approval = await findApproval({ group: actor.group, brand }, id)
      if (!approval) return fail('not-found')
      const may = mayDecide(approval, turn)
      if (!may.ok) return (await answered<Output>(turn)) ?? may
      // Giving a bundle takes a right of its own: who has it not cannot lend it to somebody else.
      if (approve && approval.act === 'gift' && !actor.permissions.includes('programs.write'))
        return fail('not-allowed')
      const { member, rev, v: _v, ...asked } = approval
      const decided = { ...asked, member, decidedBy: actor.name, decidedAt: now }
      const also = (state: Output['state'], answer: Output) => [
        saveApproval({ ...decided, state }, rev),
        audited(actor, now, approve ? 'approve act' : 'refuse act', member),
        ...keepAnswer(turn, answer),
      ]
      if (!approve) {
        const answer = { state: 'refused' as const, before: approval.before, after: approval.before }
        if ((await commit(also('refused', answer))).ok) return ok(answer)
        continue
      }
      const made = await makeAsked(deps, approval, turn)
      if (!made.ok) return made
      const answer = { state: 'approved' as const, before: made.value.before, after: made.value.after }
      const saved = await commit([...made.value.writes, ...also('approved', answer)])
      if (saved.ok) return ok(answer)
    }
    return fail('try-again')
  }
