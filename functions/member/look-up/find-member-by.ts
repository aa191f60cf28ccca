import type { MemberId } from '#shared/base/id.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import type { FindMemberBy } from '../../platform/asks.ts'
import { CODE_DIGITS } from '../codes/give-code.ts'
import { findIdentity } from '../store.ts'

const IS_CODE = new RegExp(`^\\d{${CODE_DIGITS}}$`)

const identityNamed: (named: Parameters<FindMemberBy>[1]) => ['code' | 'phone', string] | undefined = (named) => {
  if ('phone' in named) {
    const phone = readPhone(named.phone)
    return phone.ok ? ['phone', phone.value] : undefined
  }
  const code = named.code.normalize('NFKC').replace(/\s/g, '')
  return IS_CODE.test(code) ? ['code', code] : undefined
}

/** Identities go in the transaction in which their member does, so that none leads to nobody. */
export const findMemberBy: FindMemberBy = async (group, named) => {
  const known = identityNamed(named)
  if (!known) return undefined
  const [via, value] = known
  const found = await findIdentity(group, via, '', value)
  return found && { member: found.member as MemberId, via }
}
