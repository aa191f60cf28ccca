// LINE's refusals. https://developers.line.biz/en/reference/messaging-api/#error-responses
import type { LineAnswer } from './operation.ts'

export interface Fault {
  message: string
  property?: string
}

export class LineFailure extends Error {
  readonly answer: LineAnswer
  constructor(status: number, body: { message?: string; error?: string }, headers?: Record<string, string>) {
    super(body.message ?? body.error ?? String(status))
    this.answer = { status, body, headers }
  }
}

export const refuse = (status: number, message: string): LineFailure => new LineFailure(status, { message })

/** The shape for a body with faults inside: `details[].property` like `messages[0].text`. */
export const bodyHasFaults = (details: Fault[]): LineFailure =>
  new LineFailure(400, { message: `The request body has ${details.length} error(s)`, details } as { message: string })

/** OAuth's shape, used by the login and token endpoints. */
export const oauthFailure = (error: string, description?: string, status = 400): LineFailure =>
  new LineFailure(status, { error, ...(description ? { error_description: description } : {}) } as { error: string })

export const INVALID_TOKEN =
  'Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.'
export const NO_TOKEN =
  'Authentication failed due to the following reason: missing authorization header. Confirm that the access token in the authorization header is valid.'
export const RATE_EXCEEDED = 'The API rate limit has been exceeded. Try again later.'
export const MONTH_EXCEEDED = 'You have reached your monthly limit.'
