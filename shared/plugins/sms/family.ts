// A kind of SMS gateway is a folder: `send.server.ts` exports `send`; `account.server.ts` what connecting it takes, `form` and
// `check`. Only the desk reads the second.
import type { Text } from '../../base/text.ts'

/** A group's account with a gateway, as it stands among the secrets: the gateway's folder, and what its form asks for. */
export type SmsAccount = Readonly<Record<string, string>> & { readonly kind: string }

export interface Sms {
  /** E.164 */
  to: string
  text: string
  /** The same key is the same SMS, however often it is sent. At most 36 letters. */
  key: string
}

/** `busy`: it may be tried again with the same key. */
export type SmsSent =
  | { state: 'accepted'; id: string }
  | { state: 'refused'; reason: 'account' | 'number' | 'text' | 'other'; detail: string }
  | { state: 'busy'; detail: string }

/** @param apiBase origin of the gateway */
export type SendSms = (account: SmsAccount, apiBase: string, sms: Sms) => Promise<SmsSent>

export interface SmsGateway {
  send: SendSms
}

export interface SmsField {
  name: string
  label: Text
  /** It goes in and never comes back. */
  isSecret?: true
  /** Letters. */
  most: number
}

export interface SmsForm {
  /** As its customers call it. */
  name: Text
  fields: readonly SmsField[]
}

/** `left`: SMS that are paid for, where the gateway tells. `busy`: nobody can say now. */
export type SmsChecked =
  { state: 'good'; left: number | null } | { state: 'refused'; detail: string } | { state: 'busy'; detail: string }

/** Asks whether the gateway knows the account; sends nothing. */
export type CheckSms = (account: SmsAccount, apiBase: string) => Promise<SmsChecked>

export interface SmsAccountSide {
  form: SmsForm
  check: CheckSms
}
