// Planned failures: `POST /world/faults { at, plan }`. A plan is used up step by step, oldest first.

export type FaultStep =
  | { fail: 429 | 500; /** LINE only: which 429 */ message?: string }
  | { failAfterCommit: 500 }
  | { timeout: true }
  | { delayMs: number }
  | { repeat: number }
  | { reorder: true }
  | { throttle: true }
  | { /** DynamoDB only: another transaction holds the item */ conflict: true }
  | { pass: true }

/** Where it strikes: 'line.push', 'line.reply', 'line.*', 'dynamodb.PutItem', 'dynamodb.TransactWriteItems', 'events.PutEvents',
 *  'sqs.SendMessage', 'lambda.<logical name>' (fail = crash before, failAfterCommit = run whole, then crash), 'sms.send' 'webhook' … */
export interface Faults {
  plan(at: string, steps: FaultStep[]): void
  /** The next step for this place, and uses it up. A plan at 'line.*' also answers for 'line.push'. */
  next(at: string): FaultStep | undefined
  clear(): void
}

export const createFaults = (): Faults => {
  const plans = new Map<string, FaultStep[]>()
  const take = (at: string) => plans.get(at)?.shift()
  return {
    plan: (at, steps) => void plans.set(at, [...(plans.get(at) ?? []), ...steps]),
    next: (at) => take(at) ?? take(`${at.split('.')[0]}.*`),
    clear: () => plans.clear(),
  }
}
