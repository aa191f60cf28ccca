import { fail, ok, type Result } from '#shared/base/result.ts'
import type {
  AttributeView,
  listAttributes as listRoute,
  saveAttributes as route,
} from '#shared/contract/member/attribute.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { isSame } from '#shared/base/same.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { replace } from '../../platform/table/write.ts'
import { attributeList, findAttributes } from './store.ts'

export const listAttributes = async (
  { brand }: InputOf<typeof listRoute>,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof listRoute>, 'not-found'>> =>
  maySeeBrand(actor, brand) ? ok(await findAttributes(actor.group, brand)) : fail('not-found')

export const saveAttributes =
  ({ chance }: { chance: Pick<Chance, 'id'> }) =>
  async (
    { brand, version, attributes }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { group } = actor
    const known = await findAttributes(group, brand)
    // The same list again: a repeat of this request, or nothing to do.
    const bare = (all: readonly Omit<AttributeView, 'id'>[]) =>
      all.map(({ name, kind, choices, byMember }) => ({ name, kind, choices, byMember }))
    if (isSame(bare(known.attributes), bare(attributes))) return ok(known)
    if (known.version !== version) return fail('changed-meanwhile')
    const isFair = attributes.every(({ kind, choices }) => kind !== 'choice' || new Set(choices).size > 1)
    if (!isFair) return fail('attribute-invalid')
    const list = attributes.map(({ id, ...rest }) => {
      const was = id === null ? undefined : known.attributes.find((one) => one.id === id)
      // What was told as one kind is not read as another.
      const isSame = was?.kind === rest.kind
      return { id: isSame ? was.id : chance.id('att', now), ...rest }
    })
    const saved = await commit([
      replace(attributeList, { group, brand, attributes: list }, version),
      audited(actor, now, 'save attributes', brand),
    ])
    return saved.ok ? ok({ attributes: list, version: version + 1 }) : fail('changed-meanwhile')
  }
