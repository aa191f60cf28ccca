// Vitest's global set-up of the world and browser tests.
import { assemble } from '../cloud/assemble.ts'

/** Before the workers begin, for two of them would build at the same time. */
export default async () => void (await assemble())
