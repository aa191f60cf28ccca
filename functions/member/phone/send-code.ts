import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Locale, Text } from '#shared/base/text.ts'
import { say } from '#shared/base/text.ts'
import { after } from '#shared/base/time.ts'
import type { sendPhoneCode as route } from '#shared/contract/phone.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { CODE_DIGITS, CODE_MS, lockedCode } from '#shared/domain/member/one-time-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { mayText, nextDay } from '#shared/domain/member/sms-limits.ts'
import { smsWords } from '#shared/domain/member/sms-words.ts'
import type { SmsSent } from '#shared/plugins/sms/family.ts'
import type { Chance } from '../../platform/chance.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, dropAnswer, keepAnswer } from '../../platform/table/kept-answer.ts'
import { remove } from '../../platform/table/write.ts'
import { codeHash, numberHash, userHash } from './hashes.ts'
import { countText, forgetText, readWindows } from './sms-count.ts'
import { codeKey, findCode, keepCode } from './store.ts'
import type { TextPhone } from './text-phone.ts'

export interface CodeDeps {
  chance: Pick<Chance, 'digits' | 'secret'>
  brandNames: (group: string, brand: string) => Promise<Text | undefined>
  textPhone: TextPhone
}

type Sent = Result<OutputOf<typeof route>, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>
type Asked = Turn<LineUser>

/** Two requests at the same moment read the same windows; the later one reads them again. */
const TRIES = 3

export const sendCode =
  (deps: CodeDeps) =>
  async (input: InputOf<typeof route>, turn: Asked): Promise<Sent> => {
    const phone = readPhone(input.phone)
    if (!phone.ok) return phone
    const text = await deps.textPhone(turn.actor.group)
    // What was answered while there was an account stays answered.
    if (!text) return (await answered<OutputOf<typeof route>>(turn)) ?? fail('sms-not-connected')
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const written = await writeDown(deps, phone.value, turn)
      if (!written) continue
      if (!written.ok) return written
      const { code, ...answer } = written.value
      // The same request again: the first answer, and no second SMS.
      if (code === undefined) return ok(answer)
      const words = await wordsOf(deps, turn, code)
      const sent = await text({ to: phone.value, text: words, key: deps.chance.secret(18) })
      return sent.state === 'accepted' ? ok(answer) : takeBack(phone.value, turn, sent)
    }
    return fail('try-again')
  }

const wordsOf = async ({ brandNames }: CodeDeps, { actor, locale }: Asked, code: string) => {
  const names = await brandNames(actor.group, actor.brand)
  return smsWords(locale, names ? say(names, locale as Locale) : '', code)
}

type Written = Result<
  OutputOf<typeof route> & { code?: string },
  FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'
>

/** The code, and that an SMS goes out, before it does; undefined when another request was faster. */
const writeDown = async (deps: CodeDeps, phone: string, turn: Asked): Promise<Written | undefined> => {
  const { actor, now } = turn
  const { group, provider, user } = actor
  const [number, who] = await Promise.all([numberHash(group, phone), userHash(actor)])
  const asked = { group, brand: actor.brand, number, asker: { of: 'user' as const, value: who } }
  const [before, held, windows] = await Promise.all([
    answered<OutputOf<typeof route>>(turn),
    findCode(actor, number),
    readWindows(asked),
  ])
  if (before) return before
  const locked = lockedCode(held, now)
  if (locked) return fail('sms-code-locked', { retryAt: locked })
  const may = mayText(windows.times, now)
  if (!may.ok) return may

  const code = deps.chance.digits(CODE_DIGITS)
  const until = after(now, CODE_MS)
  const sent = { until, resendAt: may.value.resendAt, tries: 0, isUsed: false }
  const hash = await codeHash(actor, phone, code)
  const answer = { expiresAt: until, resendAt: may.value.resendAt }
  const saved = await commit([
    ...countText(asked, windows, may.value, now),
    keepCode({ group, provider, user, number, code: hash, ...sent }, held, now),
    ...keepAnswer(turn, answer),
  ])
  if (saved.ok) return ok({ ...answer, code })
  return saved.lost?.at.includes(0) ? fail('sms-too-often', { retryAt: nextDay(now) }) : undefined
}

/** Nothing reached the phone: the code goes. */
const takeBack = async (phone: string, turn: Asked, sent: SmsSent): Promise<Sent> => {
  const { actor, now } = turn
  const { group } = actor
  const number = await numberHash(group, phone)
  const isBusy = sent.state === 'busy'
  const [held, freed] = await Promise.all([findCode(actor, number), isBusy ? forgetText({ group, number }, now) : []])
  const writes = [...dropAnswer(turn), ...(held ? [remove(codeKey(actor, number), held.rev)] : []), ...freed]
  if (writes.length) await commit(writes)
  if (isBusy) return fail('try-again')
  return sent.state === 'refused' && sent.reason === 'account' ? fail('sms-not-connected') : fail('sms-refused')
}
