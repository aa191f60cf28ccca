import { fail, ok, type Result } from '#shared/base/result.ts'
import type { removeClerk as route } from '#shared/contract/staff/clerk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import type { InviteDeps } from './invite-clerk.ts'
import { keepPost, leavePost, readPosts } from './posts.ts'
import { findClerk } from './store.ts'

/** Out at once: each of a clerk's calls reads what is written here. Posts at stores that are not the caller's stay. */
export const removeClerk =
  ({ findStoresOf }: Pick<InviteDeps, 'findStoresOf'>) =>
  async (
    { store, id }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again'>> => {
    const [place, found] = await Promise.all([findStoresOf(actor, [store]), findClerk(actor.group, store, id)])
    if (!place.ok) return place
    if (!found) return fail('not-found')
    if (found.life.state === 'removed') return ok({ state: 'removed' })
    const posts = await readPosts(found)
    const isTheirs = (one: { store: string }) => mayActAt(actor.stores, one.store).ok
    const left = posts.filter((one) => !isTheirs(one)).map((one) => one.store)
    const saved = await commit([
      ...posts.flatMap((post) => (isTheirs(post) ? leavePost(post, now) : keepPost(post, left))),
      audited(actor, now, 'remove clerk', id),
    ])
    return saved.ok ? ok({ state: 'removed' }) : fail('try-again')
  }
