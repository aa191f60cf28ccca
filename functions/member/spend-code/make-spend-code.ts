import { fail, ok } from '#shared/base/result.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import { after } from '#shared/base/time.ts'
import { CODE_DIGITS, lockedCode } from '#shared/domain/member/one-time-code.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { mayText, SMS_LIMITS } from '#shared/domain/member/sms-limits.ts'
import { spendWords } from '#shared/domain/member/sms-words.ts'
import { SPEND_CODE_MS } from '#shared/domain/member/spend-code.ts'
import type { MadeCode, SpendCodes } from '../../platform/asks/spend-codes.ts'
import type { Chance } from '../../platform/chance.ts'
import { remove } from '../../platform/table/write.ts'
import { numberHash } from '../phone/hashes.ts'
import { countText, forgetText, readWindows } from '../phone/sms-count.ts'
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
    const asked = { group, brand, number, asker: { of: 'till' as const, value: till } }
    const [held, windows] = await Promise.all([findSpendCode(asked, number), readWindows(asked)])
    const locked = lockedCode(held, now)
    if (locked) return fail('spend-code-locked', { retryAt: locked })
    const may = mayText(windows.times, now, SMS_LIMITS.perTill)
    if (!may.ok) return may

    const code = chance.digits(CODE_DIGITS)
    const hash = await spendCodeHash({ group, brand, store, phone: phone.value }, code)
    const until = after(now, SPEND_CODE_MS)
    const written = { group, brand, number, code: hash, tries: 0, until, isUsed: false }
    const locale = person.locale as Locale

    const send: MadeCode['send'] = async () => {
      const names = await brandNames(group, brand)
      const where = { brand: names ? say(names, locale) : '', store: storeName }
      return text({ to: phone.value, text: spendWords(locale, where, code), key: chance.secret(18) })
    }
    const takeBack: MadeCode['takeBack'] = async (isBusy) => {
      const [newest, freed] = await Promise.all([findSpendCode(asked, number), isBusy ? forgetText(asked, now) : []])
      return [...(newest?.code === hash ? [remove(spendCodeKey(asked, number), newest.rev)] : []), ...freed]
    }
    return ok({
      expiresAt: until,
      resendAt: may.value.resendAt,
      writes: [...countText(asked, windows, may.value, now), keepSpendCode(written, held, now)],
      send,
      takeBack,
    })
  }
