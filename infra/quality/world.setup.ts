// Vitest's global set-up of the world and browser tests. The first to come starts the database, the others use it.
import { assemble } from '../cloud/assemble.ts'
import { startLocalProcess } from '../local/aws/dynamodb/local-process.ts'

export default async () => {
  if (process.env.JIDIAN_TEST_DYNAMODB) return
  // Before the workers begin, for two of them would build at the same time.
  await assemble()
  const { url, stop } = await startLocalProcess()
  process.env.JIDIAN_TEST_DYNAMODB = url
  return stop
}
