import type { SmsAccountSide } from './family.ts'
import { kinds } from './kinds.ts'

/** Undefined for a kind nobody knows. */
export const loadAccountSide = async (kind: string): Promise<SmsAccountSide | undefined> =>
  kinds.includes(kind as never) ? ((await import(`./${kind}/account.server.ts`)) as SmsAccountSide) : undefined
