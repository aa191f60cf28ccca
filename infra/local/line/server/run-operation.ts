// The order in which LINE looks at a request: token, rate, retry key, planned faults, then the operation itself.
import type { FaultStep } from '../../faults.ts'
import type { Platform } from '../platform.ts'
import { INVALID_TOKEN, LineFailure, NO_TOKEN, RATE_EXCEEDED, refuse } from './failure.ts'
import type { LineAnswer, LineCall, LineOperation } from './operation.ts'

/** The answer, or nothing: the line goes dead and the caller never hears. */
export type Outcome = LineAnswer | 'hang'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const bearerOf = (call: LineCall): string => {
  const header = call.headers.authorization
  if (!header) throw refuse(401, NO_TOKEN)
  return /^Bearer (\S+)$/i.exec(header)?.[1] ?? ''
}

// LINE documents the 400, not its words. https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
const checkRetryKey = (operation: LineOperation, call: LineCall) => {
  const key = call.headers['x-line-retry-key']
  if (key === undefined) return
  if (!operation.takesRetryKey) throw refuse(400, 'The retry key is not supported for this API')
  if (!UUID.test(key)) throw refuse(400, 'The retry key is invalid')
}

const runOnce = async (platform: Platform, operation: LineOperation, call: LineCall): Promise<LineAnswer> => {
  try {
    if (operation.auth === 'open') return await operation.handle(platform, call)
    const channel = platform.tokens.channelOf(bearerOf(call))
    if (channel === 'not-messaging') throw refuse(403, 'Access to this API is not available for your account')
    if (!channel) throw refuse(401, INVALID_TOKEN)
    if (!platform.rates.take(operation.name, channel.channelId, operation.perSecond)) throw refuse(429, RATE_EXCEEDED)
    checkRetryKey(operation, call)
    return await operation.handle(platform, call, channel)
  } catch (failure) {
    if (failure instanceof LineFailure) return failure.answer
    throw failure
  }
}

const internalError: LineAnswer = { status: 500, body: { message: 'Internal Server Error' } }

export const runOperation = async (platform: Platform, operation: LineOperation, call: LineCall): Promise<Outcome> => {
  const step: FaultStep = platform.faults.next(`line.${operation.name}`) ?? { pass: true }
  if ('fail' in step)
    return step.fail === 500 ? internalError : { status: 429, body: { message: step.message ?? RATE_EXCEEDED } }
  if ('throttle' in step) return { status: 429, body: { message: RATE_EXCEEDED } }
  if ('timeout' in step) return 'hang'
  if ('delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs))
  const answer = await runOnce(platform, operation, call)
  // As when a proxy on the way sends the same request again: only the first answer comes back.
  if ('repeat' in step) for (let again = 0; again < step.repeat; again += 1) await runOnce(platform, operation, call)
  return 'failAfterCommit' in step ? internalError : answer
}
