// Live codes that were tried and are none: six digits are guessed in a day by whoever may try on. A quarter of an hour's, of one
// member and by one caller; the same one sent again is one.
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { epochSeconds, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { getRows, type Row } from '../table/read.ts'
import { documents, table } from '../table/table.ts'
import type { Key } from '../table/write.ts'

const WINDOW_MS = 15 * MINUTE
const KEPT_SECONDS = 3_600
const MOST = { member: 5, caller: 20 }

export interface Guess {
  group: string
  /** Ten digits. */
  code: string
  /** The six behind them. */
  live: string
  /** Key of a till or id of a clerk; their guesses at other members count too. */
  caller?: string | undefined
}

const keyOf = (place: string, now: Instant): Key => ({
  pk: `door#rate#live#${place}`,
  sk: String(Math.floor(ms(now) / WINDOW_MS)),
})

const places = ({ group, code, caller }: Guess, now: Instant) => [
  { key: keyOf(`${group}#${code}`, now), most: MOST.member },
  ...(caller ? [{ key: keyOf(`${group}#${caller}`, now), most: MOST.caller }] : []),
]

const TRIED = 'tried:'
const triesIn = (row: Row | undefined) => Object.keys(row ?? {}).filter((name) => name.startsWith(TRIED)).length

/** Whether this member's codes, or this caller's, have been guessed at so often that no live code counts for now. */
export const isLocked = async (guess: Guess, now: Instant): Promise<boolean> => {
  const counted = places(guess, now)
  const rows = await getRows(counted.map(({ key }) => key))
  return counted.some(({ key, most }) => triesIn(rows.find(({ pk }) => pk === key.pk)) >= most)
}

/** Notes one that is none. */
export const noteGuess = async (guess: Guess, now: Instant): Promise<void> => {
  const note = ({ key }: { key: Key }) =>
    documents.send(
      new UpdateCommand({
        TableName: table.getName(),
        Key: key,
        UpdateExpression: 'SET #tried = :one, expiresAt = :until',
        ExpressionAttributeNames: { '#tried': `${TRIED}${guess.code}${guess.live}` },
        ExpressionAttributeValues: { ':one': 1, ':until': epochSeconds(now) + KEPT_SECONDS },
      }),
    )
  await Promise.all(places(guess, now).map(note))
}
