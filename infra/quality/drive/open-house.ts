import { assemble } from '../../cloud/assemble.ts'
import { seedHouse } from '../../local/seed/seed.ts'
import { bootWorld, type World } from '../../local/world.ts'

/** A world with everything set up and nobody in it: what a test counts is its own. */
export const openHouse = async (extraEnv?: Record<string, string>): Promise<World> =>
  bootWorld({ assembly: await assemble(), seed: seedHouse, extraEnv, webhookTimeoutMs: 20_000 })
