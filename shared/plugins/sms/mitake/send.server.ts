// 三竹簡訊, HTTP API v2: POST /api/mtk/SmSend, a form in and lines of `name=value` out. sms.mitake.com.tw
import type { SendSms, SmsSent } from '../family.ts'
import { readAnswer } from './read-answer.ts'
import { statusOf } from './status.ts'

/** The gateway answers within a second or not at all. */
const ANSWER_MS = 5_000

/** Its own numbers are written as people say them; it sends within Taiwan only, unless a contract says more. */
const dialled = (phone: string): string | undefined => (phone.startsWith('+8869') ? `0${phone.slice(4)}` : undefined)

const judge = (body: string): SmsSent => {
  const { msgid = '', statuscode = '' } = readAnswer(body)
  const status = statusOf(statuscode)
  if (status.is === 'accepted') return { state: 'accepted', id: msgid }
  const detail = `statuscode ${statuscode || 'missing'}`
  return status.is === 'busy' ? { state: 'busy', detail } : { state: 'refused', reason: status.is, detail }
}

export const send: SendSms = async ({ username = '', password = '' }, apiBase, { to, text, key }) => {
  const dstaddr = dialled(to)
  if (!dstaddr) return { state: 'refused', reason: 'number', detail: 'not a Taiwanese mobile number' }
  try {
    const response = await fetch(`${apiBase}/api/mtk/SmSend?CharsetURL=UTF8`, {
      method: 'POST',
      // A line break in a message is written as character 6.
      body: new URLSearchParams({
        username,
        password,
        dstaddr,
        smbody: text.replace(/\r?\n/g, '\u0006'),
        clientid: key,
      }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const body = await response.text()
    return response.ok ? judge(body) : { state: 'busy', detail: `HTTP ${response.status}` }
  } catch (error) {
    return { state: 'busy', detail: (error as Error).name }
  }
}
