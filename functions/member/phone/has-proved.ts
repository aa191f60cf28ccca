import type { MemberItem } from '../store.ts'

/** Whether a number is theirs for sure. One that came from another member of theirs is not asked about again. @param phone E.164, by which they are found */
export const hasProved = ({ phone: own, provedAt }: Pick<MemberItem, 'phone' | 'provedAt'>, phone: string): boolean =>
  own !== phone || provedAt !== undefined
