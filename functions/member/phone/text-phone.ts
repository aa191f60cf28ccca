import type { Sms, SmsSent } from '#shared/plugins/sms/family.ts'
import { loadGateway } from '#shared/plugins/sms/load.server.ts'
import { now } from '../../platform/clock.ts'
import { env } from '../../platform/env.ts'
import { smsAccount } from '../../platform/secrets/sms-account.ts'
import { commit } from '../../platform/table/commit.ts'
import { log } from '../../platform/watch/log.ts'
import { accountIn } from './account-in.ts'
import { noteTrouble } from './store.ts'

/** Sends by the group's gateway; undefined when the group has none. @param isFresh asks for the account as it is now */
export type TextPhone = (group: string, isFresh?: boolean) => Promise<((sms: Sms) => Promise<SmsSent>) | undefined>

export const textPhone: TextPhone = async (group, isFresh) => {
  const account = accountIn(await smsAccount(group, isFresh))
  const gateway = account && (await loadGateway(account.kind))
  if (!gateway) return undefined
  return async (sms) => {
    const sent = await gateway.send(account, env('SMS_API_BASE_URL'), sms)
    if (sent.state !== 'accepted') {
      // Neither number nor text: whoever reads the log could join as somebody else.
      log.info('SMS not sent', { group, state: sent.state, detail: sent.detail })
      // That a number is none says nothing of the account.
      if (sent.state === 'busy' || sent.reason === 'account') await commit([noteTrouble(group, sent.detail, now())])
    }
    return sent
  }
}
