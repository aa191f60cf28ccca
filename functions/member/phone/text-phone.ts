import type { Sms, SmsAccount, SmsSent } from '#shared/plugins/sms/family.ts'
import { loadGateway } from '#shared/plugins/sms/load.server.ts'
import { env } from '../../platform/env.ts'
import { smsAccount } from '../../platform/secrets/sms-account.ts'
import { log } from '../../platform/watch/log.ts'

/** Sends by the group's gateway; undefined when the group has none. */
export type TextPhone = (group: string) => Promise<((sms: Sms) => Promise<SmsSent>) | undefined>

const accountIn = (stored: string | undefined): SmsAccount | undefined => {
  try {
    const { kind, username, password } = JSON.parse(stored ?? '{}') as Partial<SmsAccount>
    return kind && username && password ? { kind, username, password } : undefined
  } catch {
    return undefined
  }
}

export const textPhone: TextPhone = async (group) => {
  const account = accountIn(await smsAccount(group))
  const gateway = account && (await loadGateway(account.kind))
  if (!gateway) return undefined
  return async (sms) => {
    const sent = await gateway.send(account, env('SMS_API_BASE_URL'), sms)
    // Neither number nor text: whoever reads the log could join as somebody else.
    if (sent.state !== 'accepted') log.info('SMS not sent', { group, state: sent.state, detail: sent.detail })
    return sent
  }
}
