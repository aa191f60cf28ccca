// One DynamoDB Local for a whole run of tests: Java is started and grows warm once, and every world has tables of its own in it.
import { rmSync } from 'node:fs'
import { startLocalProcess } from '../../local/aws/dynamodb/local-process.ts'
import { hasMemory, newMemoryFolder } from './memory-folder.ts'

/** @property folder where it keeps a file for each access key */
export interface SharedEngine {
  url: string
  folder: string
}

/** Told to the workers by this; none of it on a machine without a folder in memory. */
const TOLD = 'JIDIAN_DYNAMODB'

export const sharedEngine = (): SharedEngine | undefined => {
  const told = process.env[TOLD]
  return told === undefined ? undefined : (JSON.parse(told) as SharedEngine)
}

/** Starts it before the workers begin; the answer stops it. Whoever comes second uses the first one's. */
export const startSharedEngine = async (): Promise<() => Promise<void>> => {
  if (process.env[TOLD] !== undefined || !hasMemory()) return async () => {}
  const folder = newMemoryFolder()
  const engine = await startLocalProcess(folder, 'apart')
  process.env[TOLD] = JSON.stringify({ url: engine.url, folder } satisfies SharedEngine)
  return async () => {
    delete process.env[TOLD]
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
