import { fail, ok, type Result } from '#shared/base/result.ts'
import type { changeClerkStores as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { lineOf, namingIn, type LineDeps } from './list-clerks.ts'
import { keepPost, leavePost, readAt, readPosts, takePost } from './posts.ts'
import { findClerk, readWork, type ClerkItem } from './store.ts'

type Output = OutputOf<typeof route>
type Changed = Result<Output, FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'>

/** In at the new ones with the same PIN, out at once at the others; only stores that change need be the caller's. */
export const changeClerkStores =
  (deps: LineDeps) =>
  async ({ store, id, stores }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Changed> => {
    const { actor, now } = turn
    const before = await answered<Output>(turn)
    if (before) return before
    const found = await findClerk(actor.group, store, id)
    const posts = found && found.life.state !== 'removed' ? await readPosts(found) : []
    const had = posts.map((post) => post.store)
    const wanted = [...new Set<string>(stores)]
    const [come, go] = [wanted.filter((one) => !had.includes(one)), had.filter((one) => !wanted.includes(one))]
    const places = await deps.findStoresOf(actor, [store, ...come, ...go])
    if (!places.ok) return places
    const [like] = posts
    if (!like || places.value.some(({ brand }) => brand !== like.brand)) return fail('not-found')
    if (await isThereAlready(like, come)) return fail('clerk-already')
    const known = await readAt(actor.group, id, come)
    const naming = await namingIn(deps, like)
    const line = lineOf({ ...like, stores: wanted }, naming, now)!
    const saved = await commit([
      ...posts.flatMap((post) => (go.includes(post.store) ? leavePost(post, now) : keepPost(post, wanted))),
      ...come.flatMap((one) =>
        takePost(
          like,
          one,
          wanted,
          known.find((post) => post.store === one),
        ),
      ),
      audited(actor, now, 'change clerk stores', id),
      ...keepAnswer(turn, line),
    ])
    return saved.ok ? ok(line) : ((await answered<Output>(turn)) ?? fail('try-again'))
  }

/** By an invitation of its own: then they are two, with two PINs. */
const isThereAlready = async ({ group, brand, provider, user }: ClerkItem, come: readonly string[]): Promise<boolean> =>
  provider !== undefined &&
  user !== undefined &&
  come.length > 0 &&
  (await readWork({ group, brand, provider, user })).some((one) => come.includes(one.store))
