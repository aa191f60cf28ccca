import type { Inbox } from './inbox.ts'

/** username, password, dstaddr, smbody, clientid */
export type SmsAsked = Readonly<Record<string, string | undefined>>

interface Desk {
  isAccount: (username: string, password: string) => boolean
  inbox: Inbox
  at: string
}

/** 70 letters are one SMS; the gateway takes up to 333 in one call. */
const LETTERS_MAX = 333
const MOBILE = /^09\d{8}$/
const CLIENT_MAX = 36

const refusalOf = ({ username, password, dstaddr = '', smbody = '', clientid = '' }: SmsAsked, desk: Desk) => {
  if (!username) return 'c'
  if (!password) return 'd'
  if (!desk.isAccount(username, password)) return 'e'
  if (!MOBILE.test(dstaddr)) return 'v'
  if (smbody.trim() === '') return 'u'
  if (smbody.length > LETTERS_MAX) return 'x'
  return clientid.length > CLIENT_MAX ? 'y' : undefined
}

/** The gateway's answer, line by line. A clientid that was sent before is the same SMS: it is not sent again. */
export const acceptSms = (asked: SmsAsked, desk: Desk): { lines: string[]; statuscode: string } => {
  const refusal = refusalOf(asked, desk)
  if (refusal) return { lines: ['[1]', `statuscode=${refusal}`, ''], statuscode: refusal }
  const text = asked.smbody!.replaceAll('\u0006', '\n')
  const { msgid, isRepeat } = desk.inbox.put({ at: desk.at, to: asked.dstaddr!, text }, asked.clientid ?? '')
  return {
    lines: ['[1]', `msgid=${msgid}`, 'statuscode=1', ...(isRepeat ? ['Duplicate=Y'] : []), 'AccountPoint=9999', ''],
    statuscode: isRepeat ? '1 (repeated)' : '1',
  }
}
