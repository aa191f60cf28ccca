import { readSecret } from './secrets.ts'

/** The group's account with an SMS gateway as JSON; undefined when nobody has stored one. */
export const smsAccount = (group: string) => readSecret(`sms/${group}`)
