import { replace, takeOver, type Write } from '../../platform/table/write.ts'
import { identity, member, type MemberItem } from '../store.ts'

/** A number that somebody only typed, and so never proved, goes to who did; whatever each holds stays where it is. @param to the member it is now */
export const loseNumber = ({ rev, ...holder }: MemberItem, to: string): Write[] => {
  const { group, id, phone } = holder
  return [
    takeOver(identity, { group, kind: 'phone', provider: '', value: phone, member: to }, 'member', id),
    replace(member, { ...holder, phone: '' }, rev),
  ]
}
