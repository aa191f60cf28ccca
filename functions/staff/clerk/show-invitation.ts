import { ok, type Result } from '#shared/base/result.ts'
import type { showInvitation as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { accept, type ClerkLife } from '#shared/domain/staff/clerk.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { findInvited } from './find-invited.ts'
import { readPosts } from './posts.ts'

export const showInvitation =
  ({ storeNames }: { storeNames: StoreNames }) =>
  async (
    { code }: InputOf<typeof route>,
    { actor, now }: Turn<LineUser>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const found = await findInvited(code, actor)
    if (!found.ok) return found
    const { group, store, name, life } = found.value
    const [posts, names] = await Promise.all([readPosts(found.value), storeNames(group)])
    const may = accept(life, now)
    if (!may.ok) return may
    const { until } = life as Extract<ClerkLife, { state: 'invited' }>
    const alsoAt = posts.filter((post) => post.store !== store).map((post) => names.get(post.store) ?? '')
    return ok({ clerkName: name, storeName: names.get(store) ?? '', alsoAt, until })
  }
