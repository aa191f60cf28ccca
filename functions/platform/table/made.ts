// What a request of staff made is found again by the same request for as long as it stands: one small item for each thing made.
import type { Result } from '#shared/base/result.ts'
import { sha256 } from '../chance.ts'
import type { Staff } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import { answered, keepAnswer } from './kept-answer.ts'
import type { Write } from './write.ts'

/** Names a request: key, content and group; undefined when it brought no Idempotency-Key. */
export const actOf = ({ actor, retry }: Turn<Staff>): string | undefined =>
  retry && sha256(`${actor.group} ${retry.key} ${retry.hash}`)

/** The id of what this very request made before. */
export const findMade = (turn: Turn<Staff>): Promise<Result<string, 'idempotency-key-reused'> | undefined> =>
  answered<string>(turn)

/** Committed with what is made; of two of the same request at the same moment one commits. */
export const noteMade = (turn: Turn<Staff>, id: string): Write[] => keepAnswer(turn, id)
