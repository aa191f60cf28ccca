// What an account with 三竹簡訊 takes. POST /api/mtk/SmQuery tells how many SMS are paid for. sms.mitake.com.tw
import type { CheckSms, SmsChecked, SmsForm } from '../family.ts'
import { readAnswer } from './read-answer.ts'
import { statusOf } from './status.ts'

const ANSWER_MS = 5_000

/** It has no name of a sender to choose: operators show a number, and our texts begin with the brand's name. */
export const form: SmsForm = {
  name: { 'zh-Hant': '三竹簡訊', en: 'Mitake (三竹簡訊)', ja: '三竹簡訊（Mitake）' },
  fields: [
    { name: 'username', label: { 'zh-Hant': '帳號', en: 'Account', ja: 'アカウント' }, most: 40 },
    { name: 'password', label: { 'zh-Hant': '密碼', en: 'Password', ja: 'パスワード' }, most: 60, isSecret: true },
  ],
}

const judge = (body: string): SmsChecked => {
  const { accountpoint, statuscode = '' } = readAnswer(body)
  if (accountpoint && /^\d+$/.test(accountpoint)) return { state: 'good', left: Number(accountpoint) }
  const detail = `statuscode ${statuscode || 'missing'}`
  return { state: statusOf(statuscode).is === 'account' ? 'refused' : 'busy', detail }
}

export const check: CheckSms = async ({ username = '', password = '' }, apiBase) => {
  try {
    const response = await fetch(`${apiBase}/api/mtk/SmQuery`, {
      method: 'POST',
      body: new URLSearchParams({ username, password }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const body = await response.text()
    return response.ok ? judge(body) : { state: 'busy', detail: `HTTP ${response.status}` }
  } catch (error) {
    return { state: 'busy', detail: (error as Error).name }
  }
}
