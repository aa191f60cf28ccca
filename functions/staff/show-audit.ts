import { fail, ok, type Result } from '#shared/base/result.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { audit as route } from '#shared/contract/staff.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { reachesGroup, type BrandsOf } from '../platform/http/scope.ts'
import { auditTrail } from '../platform/table/audit.ts'

export interface AuditDeps {
  brandsOf: BrandsOf
  memberNames: (group: string, ids: string[]) => Promise<ReadonlyMap<string, string>>
}

const isMember = (target: string) => target.startsWith('mem_')

/** One trail for all brands: its lines do not say whose they are. */
export const showAudit =
  ({ brandsOf, memberNames }: AuditDeps) =>
  async (
    { cursor }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    if (!(await reachesGroup(brandsOf, actor))) return fail('group-wide-only')
    const { entries, next } = await auditTrail(actor.group, cursor)
    const names = await memberNames(actor.group, entries.map(({ target }) => target).filter(isMember))
    return ok({
      entries: entries.map(({ at, staff, action, target }) => ({
        at,
        staff,
        action,
        target,
        member: names.get(target) ?? null,
      })),
      next,
    })
  }
