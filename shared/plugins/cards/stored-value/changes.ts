// What a change of a stored-value programme does to money that is already on cards, and what it still lacks to go live.
import { isSame } from '../../../base/same.ts'
import type { ProgramChange } from '../../../domain/card/change/program-changes.ts'
import { GUARANTEE_MIN, type Issuer, type StoredValueCard } from '../../../domain/card/stored-value-card.ts'

/** Whoever holds money of one company is not made a creditor of another. */
const issuerChange = (live: Issuer, draft: Issuer): ProgramChange => ({
  field: 'issuer',
  effect: live.company === draft.company ? 'everyone' : 'refused',
})

export const changes = (live: StoredValueCard, draft: StoredValueCard): ProgramChange[] => {
  const changed = (field: keyof StoredValueCard) => !isSame(live[field], draft[field])
  const found: (ProgramChange | false)[] = [
    changed('issuer') && issuerChange(live.issuer, draft.issuer),
    changed('topUp') && { field: 'topUp', effect: 'from-now', facts: { ...draft.topUp } },
    changed('mostBalance') && { field: 'mostBalance', effect: 'from-now', facts: { now: draft.mostBalance } },
    changed('bonuses') && { field: 'bonuses', effect: 'from-now' },
    changed('bonusLapse') && { field: 'bonusLapse', effect: 'from-now' },
    changed('feePercent') && {
      field: 'feePercent',
      effect: draft.feePercent > live.feePercent ? 'refused' : 'everyone',
      facts: { now: draft.feePercent },
    },
  ]
  return found.filter((one) => one !== false)
}

const NAMES_WHO = /銀行|信託|金庫|農會|漁會|信用合作社|保險|bank|trust/i
const NAMES_WHEN = /[\d一二三四五六七八九十]\s*(個月|年|月|日|years?|months?)|\d{2,4}[./-]\d{1,2}/i
const PHONE_DIGITS = 7

/** It says which bank or trust answers for the money, and for how long. */
export const isGuarantee = (words: string): boolean => {
  const plain = words.normalize('NFKC')
  return plain.length >= GUARANTEE_MIN && NAMES_WHO.test(plain) && NAMES_WHEN.test(plain)
}

export const isComplaintLine = (typed: string): boolean =>
  typed.normalize('NFKC').replace(/\D/g, '').length >= PHONE_DIGITS

const lacking = ({ company, name, taxId, guarantee, complaintLine }: Issuer): string[] => [
  ...(company === null ? ['company'] : []),
  ...(name === null ? ['name'] : []),
  ...(taxId === null ? ['taxId'] : []),
  ...(guarantee !== null && isGuarantee(guarantee) ? [] : ['guarantee']),
  ...(complaintLine !== null && isComplaintLine(complaintLine) ? [] : ['complaintLine']),
]

/** A step gives more than each one before it. */
const areSteps = ({ bonuses }: StoredValueCard) => {
  const inOrder = [...bonuses].sort((a, b) => a.from - b.from)
  return inOrder.every(
    ({ from, bonus }, nth) => nth === 0 || (from > inOrder[nth - 1]!.from && bonus > inOrder[nth - 1]!.bonus),
  )
}

export const missing = (settings: StoredValueCard): string[] => {
  const { topUp, mostBalance } = settings
  return [
    ...(topUp.least <= topUp.most && topUp.most <= mostBalance ? [] : ['topUp']),
    ...(areSteps(settings) ? [] : ['bonuses']),
    ...lacking(settings.issuer),
  ]
}
