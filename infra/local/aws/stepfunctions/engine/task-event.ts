import type { Task } from '../definition/definition.ts'
import { partsOf } from '../integrations/integrate.ts'

type Stage = 'Scheduled' | 'Started' | 'Succeeded' | 'Failed' | 'TimedOut'

/** A Task whose Resource is a function has history events of its own. */
export const taskEvent = (state: Task, stage: Stage): string =>
  state.Resource.startsWith('arn:aws:lambda:') ? `LambdaFunction${stage}` : `Task${stage}`

export const taskParts = (state: Task): Record<string, unknown> => {
  if (state.Resource.startsWith('arn:aws:lambda:')) return { resource: state.Resource }
  const waits = state.Resource.endsWith('.waitForTaskToken')
  const { resourceType, resource } = partsOf(state.Resource)
  return { resourceType, resource: waits ? `${resource}.waitForTaskToken` : resource }
}
