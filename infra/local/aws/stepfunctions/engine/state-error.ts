import { AwsError } from '../../service.ts'

/** An error as a machine sees it: Retry and Catch match on `name`. */
export class StateError extends Error {
  override readonly cause: string
  constructor(name: string, cause = '') {
    super(cause)
    this.name = name
    this.cause = cause
  }
}

export const asStateError = (error: unknown): StateError => {
  if (error instanceof StateError) return error
  if (error instanceof AwsError) return new StateError(error.name, error.message)
  return new StateError('States.Runtime', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Quota "maximum input or output size", in bytes of UTF-8. */
const PAYLOAD_BYTES = 262_144

/** Throws States.DataLimitExceeded when `value` is larger than 256 KiB as JSON. */
export const withinLimit = <T>(value: T, what: string): T => {
  const bytes = Buffer.byteLength(JSON.stringify(value) ?? '')
  if (bytes <= PAYLOAD_BYTES) return value
  const cause = `The ${what} of ${bytes} bytes exceeds the maximum number of bytes service limit.`
  throw new StateError('States.DataLimitExceeded', cause)
}
