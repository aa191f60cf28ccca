// The trace id of what is being done now: API Gateway's request id, carried on through events and executions.
import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

export const trace = (): string => current.getStore() ?? 'none'

export const withTrace = <T>(id: string, work: () => Promise<T>): Promise<T> => current.run(id, work)
