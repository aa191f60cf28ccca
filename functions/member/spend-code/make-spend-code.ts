import { fail, ok } from '#shared/base/result.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import { after, businessDay, DAY } from '#shared/base/time.ts'
import { CODE_DIGITS, lockedCode } from '#shared/domain/member/one-time-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { mayText, nextDay, SMS_LIMITS } from '#shared/domain/member/sms-limits.ts'
import { spendWords } from '#shared/domain/member/sms-words.ts'
import { SPEND_CODE_MS } from '#shared/domain/member/spend-code.ts'
import type { MadeCode, SpendCodes } from '../../platform/asks/spend-codes.ts'
import type { Chance } from '../../platform/chance.ts'
import { remove } from '../../platform/table/write.ts'
import { numberHash } from '../phone/hashes.ts'
import { countSms, findWindow, keepWindow } from '../phone/store.ts'
import type { TextPhone } from '../phone/text-phone.ts'
import { findMember } from '../store.ts'
import { spendCodeHash } from './code-hash.ts'
import { findSpendCode, keepSpendCode, spendCodeKey } from './store.ts'

export interface MakingDeps {
  chance: Pick<Chance, 'digits' | 'secret'>
  brandNames: (group: string, brand: string) => Promise<Text | undefined>
  textPhone: TextPhone
}

export const makeSpendCode =
  ({ chance, brandNames, textPhone }: MakingDeps): SpendCodes['make'] =>
  async ({ group, brand, store, phone: said, member: id, storeName, till }, now) => {
    const phone = readPhone(said)
    if (!phone.ok) return phone
    const [text, person, number] = await Promise.all([
      textPhone(group),
      findMember(group, id),
      numberHash(group, phone.value),
    ])
    if (!person) return fail('member-not-found')
    if (!text) return fail('sms-not-connected')
    const [held, ofNumber, ofTill] = await Promise.all([
      findSpendCode({ group, brand }, number),
      findWindow(group, 'number', number),
      findWindow(group, 'till', till),
    ])
    const locked = lockedCode(held, now)
    if (locked) return fail('spend-code-locked', { retryAt: locked })
    const windows = { number: ofNumber?.times ?? [], user: ofTill?.times ?? [] }
    const may = mayText(windows, now, SMS_LIMITS.perTill)
    if (!may.ok) return may

    const code = chance.digits(CODE_DIGITS)
    const hash = await spendCodeHash({ group, brand, store, phone: phone.value }, code)
    const until = after(now, SPEND_CODE_MS)
    const kept = after(now, SMS_LIMITS.windowMs)
    const numberWindow = { group, of: 'number', value: number, until: kept }
    const written = { group, brand, number, code: hash, tries: 0, until, isUsed: false }
    const locale = person.locale as Locale

    const send: MadeCode['send'] = async () => {
      const names = await brandNames(group, brand)
      const where = { brand: names ? say(names, locale) : '', store: storeName }
      return text({ to: phone.value, text: spendWords(locale, where, code), key: chance.secret(18) })
    }
    const takeBack: MadeCode['takeBack'] = async (isBusy) => {
      const [now_, window] = await Promise.all([
        findSpendCode({ group, brand }, number),
        findWindow(group, 'number', number),
      ])
      const times = window?.times.filter((at) => at !== now) ?? []
      return [
        ...(now_?.code === hash ? [remove(spendCodeKey({ group, brand }, number), now_.rev)] : []),
        ...(isBusy && window ? [keepWindow({ ...numberWindow, times }, window, now)] : []),
      ]
    }
    return ok({
      expiresAt: until,
      resendAt: may.value.resendAt,
      writes: [
        countSms(group, brand, businessDay(now), SMS_LIMITS.perBrandDay, after(nextDay(now), DAY)),
        keepSpendCode(written, held, now),
        keepWindow({ ...numberWindow, times: [...may.value.number] }, ofNumber, now),
        keepWindow({ group, of: 'till', value: till, times: [...may.value.user], until: kept }, ofTill, now),
      ],
      send,
      takeBack,
    })
  }
