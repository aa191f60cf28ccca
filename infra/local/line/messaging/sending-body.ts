// Bodies of the sending endpoints, checked before anything moves.
import { messagesFaults } from '../message/message.ts'
import { flag, list, matches, may, object, type Fields } from '../message/shape.ts'
import { bodyHasFaults, type Fault } from '../server/failure.ts'

export type Message = Record<string, unknown>

/** Push and multicast: at most one unit name a request. https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/ */
const units = may(list(matches(/^[a-zA-Z0-9_]{1,30}$/, 'invalid property'), 0, 1))

export const AGGREGATED: Fields = { customAggregationUnits: units }

/** Throws LINE's refusal for what is wrong with the body. @param fields what it carries besides messages */
export const checkSendingBody = (body: Record<string, unknown>, fields: Fields): Message[] => {
  const faults: Fault[] = []
  object({ messages: () => undefined, notificationDisabled: may(flag), ...fields })(
    { messages: [], ...body },
    '',
    faults,
  )
  faults.push(...messagesFaults(body.messages))
  if (faults.length > 0) throw bodyHasFaults(faults)
  return body.messages as Message[]
}
