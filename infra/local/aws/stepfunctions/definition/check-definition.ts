// What CreateStateMachine refuses, and loudly what is not simulated here.
import aslValidator from 'asl-validator'
import { AwsError } from '../../service.ts'
import type { Definition } from './definition.ts'
import { findUndefinedVariables } from './find-undefined-variables.ts'
import { findUnsimulated } from './find-unsimulated.ts'

export interface Diagnostic {
  severity: 'ERROR' | 'WARNING'
  code: string
  message: string
  location?: string
}

/** Quota "maximum state machine definition size", in bytes of UTF-8. */
const DEFINITION_BYTES = 1_048_576
// The validator takes 50 to 200 ms a call, and publishing sends the same definition through more than once.
const known = new Map<string, Diagnostic[]>()
const KEPT = 500

const error = (code: string, message: string, location?: string): Diagnostic => ({
  severity: 'ERROR',
  code,
  message,
  ...(location ? { location } : {}),
})

const inspect = (text: string): Diagnostic[] => {
  if (Buffer.byteLength(text) > DEFINITION_BYTES)
    return [error('INVALID_JSON_DESCRIPTION', 'The definition is larger than 1 MiB')]
  let definition: Definition
  try {
    definition = JSON.parse(text) as Definition
  } catch (failure) {
    return [error('INVALID_JSON_DESCRIPTION', `Invalid JSON: ${(failure as Error).message}`)]
  }
  const unsimulated = findUnsimulated(definition)
  if (unsimulated.length) return unsimulated.map(({ at, what }) => error('NOT_SIMULATED', what, at))
  const { errors } = aslValidator(definition)
  if (errors.length)
    return errors.map((one) => error('SCHEMA_VALIDATION_FAILED', `${one['Error code']}: ${one.Message ?? ''}`))
  return findUndefinedVariables(definition).map(({ at, what }) => error('UNDEFINED_VARIABLE', what, at))
}

export const diagnose = (text: string): Diagnostic[] => {
  const before = known.get(text)
  if (before) return before
  const found = inspect(text)
  if (known.size >= KEPT) known.delete(known.keys().next().value!)
  known.set(text, found)
  return found
}

/** Throws InvalidDefinition with every fault found. */
export const checkDefinition = (text: string): void => {
  const faults = diagnose(text)
  if (!faults.length) return
  const list = faults.map(({ code, message, location }) => `${code}: ${message}${location ? ` at ${location}` : ''}`)
  throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${list.join('; ')}'`)
}
