import type { FaultStep } from '../../local/faults.ts'
import type { World } from '../../local/world.ts'
import { functionNamed } from '../drive/function-named.ts'
import type { Random } from './random.ts'

/** What goes wrong in a bad week: before, after and instead of the work, at every seam. */
const TROUBLES: readonly [at: string, step: FaultStep][] = [
  ['dynamodb.TransactWriteItems', { failAfterCommit: 500 }],
  ['dynamodb.TransactWriteItems', { fail: 500 }],
  ['dynamodb.TransactWriteItems', { conflict: true }],
  ['dynamodb.PutItem', { throttle: true }],
  ['dynamodb.PutItem', { failAfterCommit: 500 }],
  ['dynamodb.UpdateItem', { failAfterCommit: 500 }],
  ['dynamodb.BatchGetItem', { throttle: true }],
  ['dynamodb.*', { delayMs: 200 }],
  ['events.PutEvents', { fail: 500 }],
  ['events.PutEvents', { failAfterCommit: 500 }],
  ['sqs.SendMessage', { failAfterCommit: 500 }],
  ['line.push', { fail: 500 }],
  ['line.push', { failAfterCommit: 500 }],
  ['line.push', { fail: 429 }],
  ['line.reply', { fail: 500 }],
  ['webhook', { repeat: 2 }],
  ['webhook', { reorder: true }],
]

/** Crashes that leave the work half done or done twice. */
const CRASHES: readonly [name: string, step: FaultStep][] = [
  ['card-api', { failAfterCommit: 500 }],
  ['coupon-api', { failAfterCommit: 500 }],
  ['member-api', { failAfterCommit: 500 }],
  ['playbook-task', { failAfterCommit: 500 }],
  ['playbook-task', { fail: 500 }],
  ['report-on-counted-event', { failAfterCommit: 500 }],
  ['channel-on-webhook', { failAfterCommit: 500 }],
  ['channel-on-card-filled', { failAfterCommit: 500 }],
]

/** Plans one misfortune for whoever comes next. */
export const cause = (world: World, random: Random): void => {
  if (random.chance(0.6)) {
    const [at, step] = random.pick(TROUBLES)
    return world.faults.plan(at, [step])
  }
  const [crashing, step] = random.pick(CRASHES)
  world.faults.plan(`lambda.${functionNamed(world, crashing).name}`, [step])
}
