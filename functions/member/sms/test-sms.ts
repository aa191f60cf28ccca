import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import type { testSms as route } from '#shared/contract/member/sms-account.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskPhone, readPhone } from '#shared/domain/member/phone.ts'
import { mayText, nextDay } from '#shared/domain/member/sms-limits.ts'
import { trialWords } from '#shared/domain/member/sms-words.ts'
import type { SmsSent } from '#shared/plugins/sms/family.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, dropAnswer, keepAnswer } from '../../platform/table/kept-answer.ts'
import { numberHash, userHash } from '../phone/hashes.ts'
import { countText, forgetText, readWindows } from '../phone/sms-count.ts'
import type { TextPhone } from '../phone/text-phone.ts'
import { forgetTrouble } from './forget-trouble.ts'

export interface TestDeps {
  chance: Pick<Chance, 'secret'>
  brandNames: (group: string, brand: string) => Promise<Text | undefined>
  textPhone: TextPhone
}

type Answer = OutputOf<typeof route>
type Refused = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

export const testSms =
  ({ chance, brandNames, textPhone }: TestDeps) =>
  async ({ brand, phone: typed }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Result<Answer, Refused>> => {
    const { actor, now, locale } = turn
    const { group } = actor
    const before = await answered<Answer>(turn)
    if (before) return before
    const phone = readPhone(typed)
    if (!phone.ok) return phone
    const names = maySeeBrand(actor, brand) ? await brandNames(group, brand) : undefined
    if (!names) return fail('not-found')
    const text = await textPhone(group, true)
    if (!text) return fail('sms-account-missing')
    const [number, who] = await Promise.all([
      numberHash(group, phone.value),
      userHash({ group, provider: 'staff', user: actor.staff }),
    ])
    const asked = { group, brand, number, asker: { of: 'user' as const, value: who } }
    const windows = await readWindows(asked)
    const may = mayText(windows.times, now)
    if (!may.ok) return may

    // Counted before it goes out, as every SMS is: what is paid for must not be asked for without end.
    const answer = { sentAt: now, to: maskPhone(phone.value) }
    const saved = await commit([
      ...countText(asked, windows, may.value, now),
      audited(actor, now, 'test SMS', brand),
      ...keepAnswer(turn, answer),
    ])
    if (!saved.ok)
      return saved.lost?.at.includes(0) ? fail('sms-too-often', { retryAt: nextDay(now) }) : fail('try-again')
    const words = trialWords(locale as Locale, say(names, locale as Locale))
    const sent = await text({ to: phone.value, text: words, key: chance.secret(18) })
    if (sent.state !== 'accepted') {
      const freed = sent.state === 'busy' ? await forgetText(asked, now) : []
      const writes = [...dropAnswer(turn), ...freed]
      if (writes.length > 0) await commit(writes)
      return refusalOf(sent)
    }
    await forgetTrouble(group)
    return ok(answer)
  }

const refusalOf = (sent: Exclude<SmsSent, { state: 'accepted' }>): Result<never, Refused> => {
  if (sent.state === 'busy') return fail('sms-gateway-silent')
  return sent.reason === 'number' ? fail('sms-refused') : fail('sms-account-refused', { code: sent.detail })
}
