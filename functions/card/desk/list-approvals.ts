import { endOfDay } from '#shared/base/calendar.ts'
import type { ApprovalId, MemberId, ProgramId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { listApprovals as route } from '#shared/contract/card/desk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { approvalState } from '#shared/domain/card/desk/desk-limit.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { MemberNames } from '../../platform/asks/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Config } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { readApprovals, readLimits, type Approval } from './store.ts'

type Line = OutputOf<typeof route>['open'][number]
interface Wish {
  /** Of cards. */
  program?: ProgramId
  amount?: number
  until?: string
  /** A bundle speaks for itself. */
  reason?: string
  occurredAt?: Instant
}

const NAMES_A_TRIP = 100

const cardOf = (programs: readonly Config<Program>[], id: ProgramId) => {
  const program = programs.find((one) => one.id === id)?.settings
  return { id, name: (program?.name ?? ENDED.name) as Text, unit: (program?.unit ?? ENDED.unit) as Text }
}

export const listApprovals =
  ({ memberNames }: { memberNames: MemberNames }) =>
  async (
    { brand }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = { group: actor.group, brand }
    const [found, programs, { limits, rev }] = await Promise.all([
      readApprovals(place, now),
      liveAround<Program>(place, 'program'),
      readLimits(place),
    ])
    const people = [...new Set(found.map(({ member }) => member))].slice(0, NAMES_A_TRIP)
    const names = await memberNames(actor.group, people)
    const lineOf = (one: Approval): Line => {
      const wish = one.wish as Wish
      const card = wish.program && cardOf(programs, wish.program)
      return {
        id: one.id as ApprovalId,
        state: approvalState(one, now),
        at: one.at,
        until: one.until,
        member: { id: one.member as MemberId, name: names.get(one.member) ?? '' },
        program: card ?? null,
        what: (one.what as Text | undefined) ?? null,
        points: one.points ?? 0,
        act: one.act as Line['act'],
        amount: wish.amount ?? one.amount,
        extendsTo: wish.until ? endOfDay(wish.until) : null,
        reason: wish.reason ?? '',
        occurredAt: wish.occurredAt ?? null,
        by: one.by,
        mine: one.byId === actor.staff,
        before: one.before,
        after: one.after,
        gives: one.gives,
        decidedBy: one.decidedBy ?? null,
        decidedAt: one.decidedAt ?? null,
      }
    }
    const lines = found.map(lineOf)
    return ok({
      open: lines.filter(({ state }) => state === 'open'),
      decided: lines.filter(({ state }) => state !== 'open'),
      limits,
      limitsRev: rev,
    })
  }
