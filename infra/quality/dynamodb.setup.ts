// Vitest's global set-up of the world and browser tests. The first to come starts the database, the others use it.
import { startLocalProcess } from '../local/aws/dynamodb/local-process.ts'

export default async () => {
  if (process.env.JIDIAN_TEST_DYNAMODB) return
  const { url, stop } = await startLocalProcess()
  process.env.JIDIAN_TEST_DYNAMODB = url
  return stop
}
