// A window of a minute that counts calls from one place. One write a call, and it lapses by itself.
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { epochSeconds, instant, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { getRow } from '../table/read.ts'
import { documents, table } from '../table/table.ts'

export type WithinRate = (place: string, most: number, now: Instant) => Promise<boolean>

export type ReadRate = (place: string, now: Instant) => Promise<number>

const KEPT_SECONDS = 300

const minuteOf = (now: Instant) => Math.floor(ms(now) / MINUTE)
const keyOf = (place: string, now: Instant) => ({ pk: `door#rate#${place}`, sk: String(minuteOf(now)) })

/** When the minute is over, and who was refused may ask again. */
export const nextMinute = (now: Instant): Instant => instant((minuteOf(now) + 1) * MINUTE)

/** Counts this call; false when the place has had its calls of this minute. @param place never a raw address or phone */
export const withinRate: WithinRate = async (place, most, now) => {
  const { Attributes } = await documents.send(
    new UpdateCommand({
      TableName: table.getName(),
      Key: keyOf(place, now),
      UpdateExpression: 'ADD calls :one SET expiresAt = :until',
      ExpressionAttributeValues: { ':one': 1, ':until': epochSeconds(now) + KEPT_SECONDS },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return Number(Attributes?.calls) <= most
}

/** Calls of this minute that were counted; counts none. */
export const readRate: ReadRate = async (place, now) => Number((await getRow(keyOf(place, now)))?.calls ?? 0)
