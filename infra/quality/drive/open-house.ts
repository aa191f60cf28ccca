import { seedHouse } from '../../local/seed/seed.ts'
import type { World } from '../../local/world.ts'
import { builtAssembly } from './built.ts'
import { castWorld } from './mould.ts'

/** A world with everything set up and nobody in it: what a test counts is its own. */
export const openHouse = async (extraEnv?: Record<string, string>): Promise<World> =>
  castWorld('house', { assembly: await builtAssembly(), seed: seedHouse, extraEnv, webhookTimeoutMs: 20_000 })
