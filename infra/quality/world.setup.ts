// Vitest's global set-up of the world and browser tests.
import { assemble } from '../cloud/assemble.ts'
import { startSharedEngine } from './drive/engine.ts'
import { freeze } from './drive/mould.ts'

/** Before the workers begin, for two of them would build at the same time; and what they all start from stays the same until they end. */
export default async () => {
  process.env.JIDIAN_ASSEMBLY = await assemble()
  freeze()
  return startSharedEngine()
}
