// A clerk has a post at each store they are bound to: the same person, the same id, an item of its own. What was made before there
// were several names no others, and is one post.
import type { Instant } from '#shared/base/time.ts'
import { getRows, isA, shaped } from '../../platform/table/read.ts'
import { insert, remove, replace, type Write } from '../../platform/table/write.ts'
import { clerk, clerkKey, work, workKey, type ClerkItem } from './store.ts'

/** Every post that stands, in the order of the stores; of somebody who was removed everywhere, none. */
export const readPosts = async (one: ClerkItem): Promise<ClerkItem[]> => {
  const { group, id, store, stores = [store] } = one
  const all = stores.length > 1 ? await readAt(group, id, stores) : [one]
  return all.filter(({ life }) => life.state !== 'removed')
}

/** Removed ones too. */
export const readAt = async (group: string, id: string, stores: readonly string[]): Promise<ClerkItem[]> => {
  const rows = stores.length > 0 ? await getRows(stores.map((store) => clerkKey(group, store, id))) : []
  const posts = rows.filter((row) => isA(clerk, row)).map((row) => shaped(clerk, row) as ClerkItem)
  return stores.flatMap((store) => posts.find((post) => post.store === store) ?? [])
}

/** Said on a post only where there are several. */
export const amongStores = (stores: readonly string[]): { stores?: string[] } =>
  stores.length > 1 ? { stores: [...stores] } : {}

/** A post without what it says of others. */
const alone = (post: ClerkItem) => {
  const { rev: _, stores: __, ...rest } = post
  return rest
}

/** One that stays as it is, beside others. @param stores all of theirs from now on */
export const keepPost = (post: ClerkItem, stores: readonly string[]): Write[] => [
  replace(clerk, { ...alone(post), ...amongStores(stores) }, post.rev),
]

/** A store more: as they are at the others. @param before they were there once */
export const takePost = (
  like: ClerkItem,
  store: string,
  stores: readonly string[],
  before: ClerkItem | undefined,
): Write[] => [
  replace(clerk, { ...alone(like), store, ...amongStores(stores) }, before?.rev ?? 0),
  ...worker(like).map((one) => insert(work, { ...one, store, clerk: like.id })),
]

/** It goes on naming the others: an invitation leads through it. */
export const leavePost = (post: ClerkItem, now: Instant): Write[] => {
  const { rev, pin: _, ...rest } = post
  return [
    replace(clerk, { ...rest, life: { state: 'removed', at: now } }, rev),
    ...worker(post).map((one) => remove(workKey(one, post.store))),
  ]
}

/** Nobody, until somebody has opened the invitation. */
const worker = ({ group, brand, provider, user }: Pick<ClerkItem, 'group' | 'brand' | 'provider' | 'user'>) =>
  provider && user ? [{ group, brand, provider, user }] : []
