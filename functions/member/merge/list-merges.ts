import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listMerges as route } from '#shared/contract/member/merge.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { findMember } from '../store.ts'
import { showMerge } from './show-merge.ts'
import { readMerges } from './store.ts'

export const listMerges = async (
  { id, brand }: InputOf<typeof route>,
  { actor }: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const [merges, member] = await Promise.all([readMerges(actor.group, id), findMember(actor.group, id)])
  return ok({ merges: merges.map(showMerge), into: (member?.into as MemberId | undefined) ?? null })
}
