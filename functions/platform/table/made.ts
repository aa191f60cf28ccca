// What a request of staff made is found again for a day, so that the same request sent twice makes one thing.
import { DAY, after, epochSeconds } from '#shared/base/time.ts'
import { sha256 } from '../chance.ts'
import type { Staff } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import { hangDoorUntil, openDoor } from './door.ts'
import type { Write } from './write.ts'

/** Names a request: key, content and group; undefined when it brought no Idempotency-Key. */
export const actOf = ({ actor, retry }: Turn<Staff>): string | undefined =>
  retry && sha256(`${actor.group} ${retry.key} ${retry.hash}`)

/** The id of what this very request made before. */
export const findMade = async (turn: Turn<Staff>): Promise<string | undefined> => {
  const act = actOf(turn)
  return act && (await openDoor('act', act))?.id
}

/** Committed with what is made; of two of the same request at the same moment one commits. */
export const noteMade = (turn: Turn<Staff>, id: string): Write[] => {
  const act = actOf(turn)
  const until = epochSeconds(after(turn.now, DAY))
  return act ? [hangDoorUntil('act', act, { group: turn.actor.group, id }, until, epochSeconds(turn.now))] : []
}
