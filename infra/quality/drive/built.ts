import { assemble } from '../../cloud/assemble.ts'

/** The cloud assembly: built anew where something changed, but once for a whole run of tests. */
export const builtAssembly = async (): Promise<string> => process.env.JIDIAN_ASSEMBLY ?? assemble()
