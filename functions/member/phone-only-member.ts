import { ok } from '#shared/base/result.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { memberJoined } from '#shared/events/member.ts'
import type { PhoneOnlyMember } from '../platform/asks.ts'
import type { Chance } from '../platform/chance.ts'
import { insert, replace } from '../platform/table/write.ts'
import { MEMBER_DIGITS } from '#shared/domain/member/live-code.ts'
import { identity, joinRecord, member, membership } from './store.ts'

/** Somebody of whom a clerk, a till or a list knows the phone: they may collect, and join by LINE later. */
export const phoneOnlyMember =
  ({ chance }: { chance: Pick<Chance, 'id' | 'digits'> }): PhoneOnlyMember =>
  ({ group, brand, phone: said, name = '', origin, source, store, locale, now }) => {
    const phone = readPhone(said)
    if (!phone.ok) return phone
    const id = chance.id('mem', now)
    const code = chance.digits(MEMBER_DIGITS)
    // Nobody has told them anything, and they have agreed to nothing.
    const join = { group, member: id, brand, noticeVersion: 0, marketing: false, source, origin }
    const happened = memberJoined.happened(
      { at: now, group, brand, member: id, store, source },
      { source: source ?? null, noticeVersion: 0, marketing: false, provider: '', phoneOnly: true },
    )
    const identityOf = (kind: 'phone' | 'code', value: string) =>
      insert(identity, { group, kind, provider: '', value, member: id })
    return ok({
      member: id,
      writes: [
        identityOf('phone', phone.value),
        identityOf('code', code),
        replace(member, { group, id, name, code, phone: phone.value, locale, joinedAt: now }, 0),
        replace(membership, { ...join, joinedAt: now, isFriend: false, friendAt: '' }, 0),
        insert(joinRecord, { ...join, at: now }, [happened]),
      ],
    })
  }
