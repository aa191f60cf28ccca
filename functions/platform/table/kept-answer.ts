// What a request of staff, of a clerk, of a till or of somebody with LINE was answered, kept for ever under its Idempotency-Key: the same request again is answered the same.
import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { sha256 } from '../chance.ts'
import type { Clerk, LineUser, Staff, Till } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import { get } from './read.ts'
import { immutable } from './stored.ts'
import { table } from './table.ts'
import { insert, remove, takeOver, type Write } from './write.ts'

const kept = new Entity({
  name: 'kept-answer',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    act: string().key(),
    at: string(),
    /** Of what was asked. */
    hash: string(),
    /** Not where the act is its own answer, by a number or a code: only that the key was used is kept. */
    answer: any().optional(),
    ...immutable,
  }),
  computeKey: ({ group, act }) => keptKey(group, act),
})

const keptKey = (group: string, act: string) => ({ pk: `${group}#answer#${act}`, sk: 'answer' })

type Asker = Staff | Till | LineUser | Clerk
type Asked = Turn<Asker>

const whoOf = (actor: Asker): string => {
  if (actor.kind === 'staff') return actor.staff
  if (actor.kind === 'clerk') return actor.clerk
  return actor.kind === 'till' ? actor.key : `${actor.provider} ${actor.user}`
}

/** One person’s keys are no other’s, nor one till’s. */
const actOf = ({ actor, retry }: Asked) => retry && sha256(`${whoOf(actor)} ${retry.key}`)

/** The answer that this very request got; undefined when it is new, or brought no key. */
export const answered = async <Answer>(turn: Asked): Promise<Result<Answer, 'idempotency-key-reused'> | undefined> => {
  const act = actOf(turn)
  const found = act && (await get(kept, keptKey(turn.actor.group, act)))
  if (!found) return undefined
  return found.hash === turn.retry!.hash ? ok(found.answer as Answer) : fail('idempotency-key-reused')
}

/** Committed with what was done; of two of the same request at the same moment one commits. */
export const keepAnswer = (turn: Asked, answer: unknown): Write[] => {
  const act = actOf(turn)
  return act ? [insert(kept, { group: turn.actor.group, act, at: turn.now, hash: turn.retry!.hash, answer })] : []
}

/** Whether the key of this request was used with another body before, for an act that has its answer by a number of its own. */
export const isReused = async (turn: Asked): Promise<boolean> => {
  const before = await answered(turn)
  return before !== undefined && !before.ok
}

/** Committed with an act that has its answer by a number of its own: the key is no other request’s from here on. */
export const keepKey = (turn: Asked): Write[] => {
  const act = actOf(turn)
  if (!act) return []
  const { hash } = turn.retry!
  return [takeOver(kept, { group: turn.actor.group, act, at: turn.now, hash }, 'hash', hash)]
}

/** Takes an answer back that turned out untrue before anybody was given it. */
export const dropAnswer = (turn: Asked): Write[] => {
  const act = actOf(turn)
  return act ? [remove(keptKey(turn.actor.group, act))] : []
}
