// What happens, counted where CloudWatch finds it: a line of the log in the embedded metric format, no call to anybody.
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics'

// The environment's service name, the function's, is the one dimension: each further one is a metric of its own to pay for.
const metrics = new Metrics({ namespace: 'jidian' })

type Counted = 'refused' | 'failed' | 'handled' | 'event-failed' | 'message-sent' | 'message-not-sent'

/** Adds one. */
export const count = (name: Counted): void => {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, 1)
}
