import { fail, ok, type Result } from '#shared/base/result.ts'
import type { bindPerson as route } from '#shared/contract/staff/people.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { mayBeBound } from '#shared/domain/staff/own-stores.ts'
import type { Role } from '#shared/domain/staff/permission.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { replace } from '../../platform/table/write.ts'
import { findStaff, staff } from '../store.ts'
import type { House } from '../who-am-i.ts'
import { isColleague, showPerson, type Person } from './list-people.ts'

type Bound = Result<Person, FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'>

/** From their next call on: who they are is read at each. */
export const bindPerson =
  ({ readHouse }: { readHouse: (group: string) => Promise<House> }) =>
  async ({ id, stores }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Bound> => {
    const { actor, now } = turn
    const before = await answered<Person>(turn)
    if (before) return before
    const [found, house] = await Promise.all([findStaff(actor.group, id), readHouse(actor.group)])
    if (!found || !isColleague(actor, found)) return fail('not-found')
    const theirBrands = found.brands.length > 0 ? found.brands : house.brands.map((brand) => brand.id)
    if (!theirBrands.every((brand) => maySeeBrand(actor, brand))) return fail('group-wide-only')
    if (!mayBeBound(found.role as Role)) return fail('role-of-all-stores')
    const known = new Set(house.stores.filter(({ brand }) => theirBrands.includes(brand)).map((store) => store.id))
    const wanted = [...new Set<string>(stores)]
    if (wanted.some((store) => !known.has(store))) return fail('not-found')
    const { rev, stores: _, ...rest } = found
    const bound = { ...rest, ...(wanted.length > 0 && { stores: wanted }) }
    const person = showPerson({ ...found, stores: wanted })
    const saved = await commit([
      replace(staff, bound, rev),
      audited(actor, now, 'bind person to stores', id),
      ...keepAnswer(turn, person),
    ])
    return saved.ok ? ok(person) : ((await answered<Person>(turn)) ?? fail('try-again'))
  }
