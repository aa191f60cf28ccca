import { fail, ok, type Result } from '#shared/base/result.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import { openDoor } from '../../platform/table/door.ts'
import { readPosts } from './posts.ts'
import { findClerk, type ClerkItem } from './store.ts'

/** Whom an invitation is for, as they stand at the first of its stores that still wants them. One of another brand is none here. */
export const findInvited = async (
  code: string,
  { group, brand }: Pick<LineUser, 'group' | 'brand'>,
): Promise<Result<ClerkItem, 'invitation-unknown'>> => {
  const behind = await openDoor('invitation', code)
  if (behind?.group !== group || behind.brand !== brand || !behind.store || !behind.id)
    return fail('invitation-unknown')
  const found = await findClerk(group, behind.store, behind.id)
  return found ? ok((await readPosts(found))[0] ?? found) : fail('invitation-unknown')
}
