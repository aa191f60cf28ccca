import type { LineUser } from '../../platform/http/actor.ts'
import { keyedHash, keyedHashes } from '../../platform/session/keyed-hash.ts'

type Who = Pick<LineUser, 'group' | 'provider' | 'user'>

/** What stands for a number in keys. */
export const numberHash = (group: string, phone: string) => keyedHash('sms-number', group, phone)
export const userHash = ({ group, provider, user }: Who) => keyedHash('sms-user', group, provider, user)

const codeParts = ({ group, provider, user }: Who, phone: string, code: string) => [group, provider, user, phone, code]

export const codeHash = (who: Who, phone: string, code: string) => keyedHash('sms-code', ...codeParts(who, phone, code))
/** The keys may have changed since the code was sent. */
export const isCode = async (stored: string, who: Who, phone: string, code: string): Promise<boolean> =>
  (await keyedHashes('sms-code', ...codeParts(who, phone, code))).includes(stored)
