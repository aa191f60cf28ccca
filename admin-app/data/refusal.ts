import type { Detail, Result } from '#shared/base/result.ts'

/** A failed call on its way to a screen. `failure` is the contract's word. */
export class Refusal extends Error {
  readonly failure: string
  readonly detail: Detail
  constructor(failure: string, detail: Detail = {}) {
    super(failure)
    this.failure = failure
    this.detail = detail
  }
}

/** The value of an answer, or its refusal thrown: the query library speaks in exceptions. */
export const taken = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Refusal(result.failure, result.detail)
}

/** What may go well when asked again. */
const PASSING = new Set(['offline', 'try-again', 'unexpected', 'too-many-requests'])
export const mayPass = (failure: string): boolean => PASSING.has(failure)
export const isPassing = (error: unknown): boolean => error instanceof Refusal && mayPass(error.failure)
