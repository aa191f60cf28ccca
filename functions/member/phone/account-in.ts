import type { SmsAccount } from '#shared/plugins/sms/family.ts'

/** @param stored as it stands among the secrets; what is missing in it the gateway itself finds missing */
export const accountIn = (stored: string | undefined): SmsAccount | undefined => {
  try {
    const account = JSON.parse(stored ?? '{}') as Partial<SmsAccount>
    return account.kind ? (account as SmsAccount) : undefined
  } catch {
    return undefined
  }
}
