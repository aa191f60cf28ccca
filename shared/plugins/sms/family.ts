// A kind of SMS gateway is a folder with `send.server.ts`, which exports `send`.

/** A group's account with a gateway, as it stands among the secrets. */
export interface SmsAccount {
  /** The gateway's folder. */
  kind: string
  username: string
  password: string
}

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
