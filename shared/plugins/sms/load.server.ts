import type { SmsGateway } from './family.ts'
import { kinds } from './kinds.ts'

/** Undefined for a kind nobody knows. */
export const loadGateway = async (kind: string): Promise<SmsGateway | undefined> =>
  kinds.includes(kind as never) ? ((await import(`./${kind}/send.server.ts`)) as SmsGateway) : undefined
