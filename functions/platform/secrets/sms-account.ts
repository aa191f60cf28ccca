import { deleteSecret, readSecret, writeSecret } from './secrets.ts'

/** The group's account with an SMS gateway as JSON; undefined when nobody has stored one. Other Lambdas know of a change within five minutes. */
export const smsAccount = (group: string, isFresh?: boolean) => readSecret(`sms/${group}`, isFresh)
export const keepSmsAccount = (group: string, account: string) => writeSecret(`sms/${group}`, account)
export const forgetSmsAccount = (group: string) => deleteSecret(`sms/${group}`)
