// Schedule + use case → handler. The instant it was due comes from EventBridge, so that a late run knows its period.
import { randomUUID } from 'node:crypto'
import type { ScheduledEvent } from 'aws-lambda'
import type { Instant } from '#shared/base/time.ts'
import { now } from './clock.ts'
import { withTrace } from './watch/trace.ts'

export const every =
  (use: (now: Instant) => Promise<void>) =>
  (_event: ScheduledEvent): Promise<void> =>
    withTrace(randomUUID(), () => use(now()))
