import { fail, ok, type Result } from '#shared/base/result.ts'
import type { acceptInvitation as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { accept } from '#shared/domain/staff/clerk.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { hashPin, isWeakPin } from '../../platform/session/pin.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert, replace } from '../../platform/table/write.ts'
import { findInvited } from './find-invited.ts'
import { readPosts } from './posts.ts'
import { signClerkIn, type SignInDeps } from './sign-clerk-in.ts'
import { clerk, readWork, work, type ClerkItem } from './store.ts'

type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

export const acceptInvitation =
  (deps: SignInDeps) =>
  async (
    { code, pin }: InputOf<typeof route>,
    turn: Turn<LineUser>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now, retry } = turn
    const found = await findInvited(code, actor)
    if (!found.ok) return found
    const { id, life } = found.value
    const next = accept(life, now)
    if (!next.ok) return (await acceptedAgain(deps, found.value, turn)) ?? next
    if (isWeakPin(pin)) return fail('clerk-pin-weak')
    const { group, brand, provider, user } = actor
    const worker = { group, brand, provider, user }
    const [posts, known] = await Promise.all([readPosts(found.value), readWork(worker)])
    if (known.some((one) => posts.some(({ store }) => one.store === store))) return fail('clerk-already')
    const bound = { life: next.value, provider, user, pin: hashPin(pin), ...(retry && { retry }) }
    const saved = await commit(
      posts.flatMap(({ rev, ...post }) => [
        replace(clerk, { ...post, ...bound }, rev),
        insert(work, { ...worker, store: post.store, clerk: id }),
      ]),
    )
    if (saved.ok) return ok(await signedIn(deps, found.value, turn))
    const meanwhile = await findInvited(code, actor)
    return (meanwhile.ok && (await acceptedAgain(deps, meanwhile.value, turn))) || fail('try-again')
  }

/** The very request that opened it is answered again; whoever else comes is refused by the caller. */
const acceptedAgain = async (
  deps: SignInDeps,
  found: ClerkItem,
  turn: Turn<LineUser>,
): Promise<Result<OutputOf<typeof route>, Failure> | undefined> => {
  const { actor, retry } = turn
  const first = found.retry as Turn['retry']
  if (found.life.state !== 'active' || found.user !== actor.user || !retry || first?.key !== retry.key) return undefined
  return first.hash === retry.hash ? ok(await signedIn(deps, found, turn)) : fail('idempotency-key-reused')
}

const signedIn = async (deps: SignInDeps, found: ClerkItem, { actor, now }: Turn<LineUser>) => {
  const others = (await readWork(actor)).map(({ store }) => store).filter((store) => store !== found.store)
  return signClerkIn(deps, found, { others, now })
}
