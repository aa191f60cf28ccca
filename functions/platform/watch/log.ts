// Structured log. It carries the trace id, group and brand ids; never a phone, LINE id, name or token.
import { Logger } from '@aws-lambda-powertools/logger'
import { nameOwnFrames } from './own-frames.ts'
import { trace } from './trace.ts'

// Only a bundle has maps beside it.
if (process.env.AWS_LAMBDA_FUNCTION_NAME) nameOwnFrames()

const logger = new Logger()

type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

export const log = {
  info: (message: string, facts: Facts = {}) => logger.info(message, { trace: trace(), ...facts }),
  warn: (message: string, facts: Facts = {}) => logger.warn(message, { trace: trace(), ...facts }),
  /** The error's name and stack, not its message's data: AWS errors may quote items. */
  error: (message: string, error: unknown, facts: Facts = {}) =>
    logger.error(message, {
      trace: trace(),
      ...facts,
      error: error instanceof Error ? error.name : 'unknown',
      stack: error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 8).join('\n') : undefined,
    }),
}
