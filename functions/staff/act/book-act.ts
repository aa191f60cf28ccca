// An act as it is written: who did what to whom and where, and what the request was answered. The same request again is answered that.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { ActDone, ShownAct } from '../../platform/asks/acts.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { Write } from '../../platform/table/write.ts'
import { showAct } from './show-act.ts'
import { findAct, keepAct } from './store.ts'

/** @param beside what is answered with the act */
export const bookAct = async <Beside extends object>(
  { cards }: { cards: Pick<Cards, 'describe'> },
  done: ActDone,
  { actor, now, retry }: Turn<Clerk>,
  beside: Beside,
): Promise<{ answer: { act: ShownAct } & Beside; write: Write }> => {
  const { group, brand, store, clerk, name: clerkName } = actor
  const act = { group, brand, store, clerk, clerkName, at: now, ...done, doneAt: now }
  const answer = { act: await showAct({ cards }, act), ...beside }
  const asked = retry && { retry, told: beside }
  return { answer, write: keepAct({ ...act, ...asked }, businessDay(now, done.dayEndsAtHour)) }
}

/** What this very request was answered; undefined when it is new, or brought no key. What became of the act since is told by the day’s list. */
export const toldOf = async <Answer>(
  { cards }: { cards: Pick<Cards, 'describe'> },
  { actor, retry }: Turn<Clerk>,
  id: string,
): Promise<Result<Answer, 'idempotency-key-reused'> | undefined> => {
  const before = retry && (await findAct(actor.group, id))
  if (!before) return undefined
  if (before.retry?.hash !== retry.hash) return fail('idempotency-key-reused')
  // Of the act all is kept that it was told by, and the versions of the programmes; of what stood beside it nothing stays as it was.
  const act = await showAct({ cards }, { ...before, undone: undefined })
  return ok({ act, ...(before.told as object) } as Answer)
}
