import { fail, ok, type Result } from '#shared/base/result.ts'
import type {
  memberAttributes as readRoute,
  tellAttribute as route,
  ToldAttribute,
} from '#shared/contract/member/attribute.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readAttribute, type AttributeOrigin, type AttributeValue } from '#shared/domain/member/attribute.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { remove, replace } from '../../platform/table/write.ts'
import { findMembership } from '../store.ts'
import { findAttributes, readTold, toldAttribute, toldKey } from './store.ts'

export const toldOf = async (group: string, brand: string, member: string): Promise<ToldAttribute[]> => {
  const [{ attributes }, told] = await Promise.all([findAttributes(group, brand), readTold(group, member)])
  return attributes.map((one) => {
    const known = told.find(({ brand: at, attribute }) => at === brand && attribute === one.id)
    return {
      ...one,
      value: (known?.value as AttributeValue | undefined) ?? null,
      at: known?.at ?? null,
      by: known?.by ?? null,
      origin: (known?.origin as AttributeOrigin | undefined) ?? null,
    }
  })
}

export const showAttributes = async (
  { id, brand }: InputOf<typeof readRoute>,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof readRoute>, 'not-found'>> =>
  maySeeBrand(actor, brand) && (await findMembership(actor.group, id, brand))
    ? ok({ attributes: await toldOf(actor.group, brand, id) })
    : fail('not-found')

export const tellAttribute = async (
  { id, brand, attribute, value: said }: InputOf<typeof route>,
  { actor, now }: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'try-again'>> => {
  const { group } = actor
  if (!maySeeBrand(actor, brand) || !(await findMembership(group, id, brand))) return fail('not-found')
  const asked = (await findAttributes(group, brand)).attributes.find((one) => one.id === attribute)
  if (!asked) return fail('attribute-unknown')
  const value = said === null ? ok(null) : readAttribute(asked, said)
  if (!value.ok) return value
  const holder = { group, member: id, brand }
  const known = (await readTold(group, id)).find((one) => one.brand === brand && one.attribute === attribute)
  if ((known?.value ?? null) !== value.value) {
    const by = { at: now, by: actor.name, origin: 'staff' }
    const saved = await commit([
      value.value === null
        ? remove(toldKey(holder, attribute), known!.rev)
        : replace(toldAttribute, { ...holder, attribute, value: value.value, ...by }, known?.rev ?? 0),
      audited(actor, now, 'tell attribute', id),
    ])
    if (!saved.ok) return fail('try-again')
  }
  return ok({ attributes: await toldOf(group, brand, id) })
}
