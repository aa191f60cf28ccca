// A window of a minute that counts calls from one place. One write a call, and it lapses by itself.
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { epochSeconds, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { documents, table } from '../table/table.ts'

export type WithinRate = (place: string, most: number, now: Instant) => Promise<boolean>

const KEPT_SECONDS = 300

/** Counts this call; false when the place has had its calls of this minute. @param place never a raw address or phone */
export const withinRate: WithinRate = async (place, most, now) => {
  const minute = Math.floor(ms(now) / MINUTE)
  const { Attributes } = await documents.send(
    new UpdateCommand({
      TableName: table.getName(),
      Key: { pk: `door#rate#${place}`, sk: String(minute) },
      UpdateExpression: 'ADD calls :one SET expiresAt = :until',
      ExpressionAttributeValues: { ':one': 1, ':until': epochSeconds(now) + KEPT_SECONDS },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return Number(Attributes?.calls) <= most
}
