import type { FaultStep } from '../../../faults.ts'
import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { busArn, busName } from '../buses.ts'
import { envelope } from '../event-envelope.ts'
import type { Simulation } from '../simulation.ts'

interface Entry {
  Source?: string
  DetailType?: string
  Detail?: string
  Resources?: string[]
  EventBusName?: string
  /** Seconds since the epoch. */
  Time?: number
}

const ENTRIES = 10
/** Quota "PutEvents request size": all entries together. */
const REQUEST_BYTES = 262_144
/** Source: "Calculating PutEvents event entry size": a Time counts 14 bytes. */
const TIME_BYTES = 14

const sizeOf = ({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: Entry): number =>
  [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), Time ? TIME_BYTES : 0)

const faultOf = (entry: Entry, principal: string): [code: string, message: string] | undefined => {
  const { Source, DetailType, Detail } = entry
  if (!Source) return ['InvalidArgument', 'Parameter Source is not valid. Reason: Source is a required argument.']
  if (!DetailType)
    return ['InvalidArgument', 'Parameter DetailType is not valid. Reason: DetailType is a required argument.']
  if (!Detail) return ['InvalidArgument', 'Parameter Detail is not valid. Reason: Detail is a required argument.']
  // Only AWS itself may say that an event comes from AWS.
  if (Source.startsWith('aws.') && !principal.startsWith('service:'))
    return ['NotAuthorizedForSourceException', `Not authorized for the source ${Source}.`]
  try {
    const detail: unknown = JSON.parse(Detail)
    if (detail !== null && typeof detail === 'object' && !Array.isArray(detail)) return undefined
  } catch {
    // said below
  }
  return ['MalformedDetail', 'Detail is malformed.']
}

const failBefore = (step: FaultStep | undefined) => {
  if (!step) return
  if ('timeout' in step) throw new AwsError('RequestTimeout', 'planned fault: no answer', 504)
  if ('fail' in step && step.fail === 500)
    throw new AwsError('InternalException', 'planned fault: failed before commit', 500)
  if ('fail' in step) throw new AwsError('ThrottlingException', 'planned fault: throttled', 400)
}

/** Answers as soon as the deliveries are kept; entries that failed are told one by one. */
export const putEvents =
  ({ desk, buses, router, heldBack }: Simulation): Operation =>
  async ({ Entries = [] }: { Entries?: Entry[] }, principal) => {
    if (!Entries.length || Entries.length > ENTRIES)
      throw new AwsError(
        'ValidationException',
        `Value at 'entries' failed to satisfy constraint: 1 to ${ENTRIES} entries`,
      )
    if (Entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > REQUEST_BYTES)
      throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.')
    if (!principal.startsWith('service:'))
      for (const { EventBusName } of Entries)
        desk.authorize(principal, 'events:PutEvents', busArn(busName(EventBusName)))
    const step = desk.faults.next('events.PutEvents')
    failBefore(step)
    if (step && 'delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs))
    const times = step && 'repeat' in step ? 1 + step.repeat : 1
    const starts: (() => void)[] = []
    const answers = Entries.map((entry) => {
      const bus = busName(entry.EventBusName)
      if (step && 'throttle' in step) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' }
      const [ErrorCode, ErrorMessage] = buses.has(bus)
        ? (faultOf(entry, principal) ?? [])
        : ['ResourceNotFoundException', `Event bus ${bus} does not exist.`]
      if (ErrorCode) return { ErrorCode, ErrorMessage }
      const event = envelope({
        source: entry.Source!,
        'detail-type': entry.DetailType!,
        detail: JSON.parse(entry.Detail!) as unknown,
        at: entry.Time ? entry.Time * 1000 : desk.clock.now(),
        ...(entry.Resources ? { resources: entry.Resources } : {}),
      })
      starts.push(router.route(bus, event, times))
      return { EventId: event.id }
    })
    if (step && 'reorder' in step) starts.reverse().forEach((start) => heldBack.add(start))
    else {
      starts.forEach((start) => start())
      heldBack.release()
    }
    if (step && 'failAfterCommit' in step)
      throw new AwsError('InternalException', 'planned fault: failed after commit', 500)
    return { FailedEntryCount: answers.filter((answer) => 'ErrorCode' in answer).length, Entries: answers }
  }
