import type { Desk } from '../../service.ts'
import type { Execution } from '../engine/execution.ts'
import { StateError } from '../engine/state-error.ts'

interface Entry {
  Detail: unknown
  Resources?: string[]
}

/** arn:aws:states:::events:putEvents. Detail may be an object; the execution and its machine join Resources. */
export const putEvents = async (desk: Desk, input: { Entries: Entry[] }, by: Execution): Promise<unknown> => {
  const Entries = input.Entries.map((entry) => ({
    ...entry,
    Detail: typeof entry.Detail === 'string' ? entry.Detail : JSON.stringify(entry.Detail),
    Resources: [...(entry.Resources ?? []), by.arn, by.machineArn],
  }))
  const answer = (await desk.call('events', 'PutEvents', { Entries }, by.roleArn)) as { FailedEntryCount: number }
  if (answer.FailedEntryCount) throw new StateError('EventBridge.FailedEntry', JSON.stringify(answer))
  return answer
}
