// Movements, messages and playbook visits of one member as one history, newest first.
import { fill, say } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { reasonFull } from '../../words/reasons.ts'
import { entryWords, trailWords } from '../../words/screens/member.ts'

export type MemberPage = OutputOf<Api['GET /admin/members/{id}']>
type Entry = MemberPage['entries'][number]
type Trail = MemberPage['trail'][number]

export type Theme = 'stamps' | 'coupons' | 'messages' | 'playbooks' | 'life'

export interface HistoryRow {
  key: string
  at: string
  theme: Theme
  /** Something that was meant to happen and did not. */
  isNot: boolean
  says: string
  why: string
  delta: string
  balance: string
}

const signed = (count: number) => (count > 0 ? `+${count}` : `−${Math.abs(count)}`)

const stampRow = (entry: Entry, unit: string) => {
  const where = entry.store ? fill(entryWords.at, { store: entry.store }) : ''
  const pattern =
    entry.delta < 0
      ? entryWords.stampMinus
      : entry.reason === 'late-credit'
        ? entryWords.stampLate
        : entryWords.stampPlus
  return {
    theme: 'stamps' as const,
    isNot: false,
    says: fill(pattern, { where, count: Math.abs(entry.delta), unit }),
    why: entryWords.reasons[entry.reason] ?? entry.reason,
    delta: signed(entry.delta),
    balance: entry.balance === null ? '' : `${entry.balance} ${unit}`,
  }
}

const couponRow = (entry: Entry) => {
  const pattern =
    entry.delta > 0 ? entryWords.issued : entry.reason === 'expired' ? entryWords.lapsed : entryWords.redeemed
  const why = [entryWords.reasons[entry.reason] ?? entry.reason, entry.store].filter(Boolean).join('，')
  return {
    theme: 'coupons' as const,
    isNot: entry.reason === 'expired',
    says: fill(pattern, { name: say(entry.name, 'zh-Hant') }),
    why,
    delta: '',
    balance: '',
  }
}

export const entryRow = (entry: Entry, unit: string): HistoryRow => ({
  key: entry.key,
  at: entry.at,
  ...(entry.account === 'stamp' ? stampRow(entry, unit) : couponRow(entry)),
})

const trailSays = ({ kind, words, why, playbook }: Trail): [theme: Theme, says: string] => {
  const named = { words, playbook: playbook ?? words }
  switch (kind) {
    case 'message':
      return ['messages', fill(why === null ? trailWords.received : trailWords.notReceived, named)]
    case 'visit':
      return ['playbooks', fill(why === null ? trailWords.done : trailWords.skipped, named)]
    case 'entered':
    case 'left':
      return ['playbooks', fill(trailWords[kind], named)]
    default:
      return ['life', trailWords[kind]]
  }
}

export const trailRow = (trail: Trail, at: number): HistoryRow => {
  const [theme, says] = trailSays(trail)
  const from =
    trail.playbook !== null && trail.kind !== 'entered' && trail.kind !== 'left'
      ? fill(trailWords.ofPlaybook, { playbook: trail.playbook })
      : ''
  const words = trail.kind === 'joined' ? trail.words : ''
  return {
    key: `trail ${at}`,
    at: trail.at,
    theme,
    isNot: trail.why !== null && (trail.kind === 'message' || trail.kind === 'visit'),
    says,
    why: [trail.why === null ? words : reasonFull(trail.why).replace(/。$/, ''), from].filter(Boolean).join('；'),
    delta: '',
    balance: '',
  }
}

export const historyOf = (page: MemberPage): HistoryRow[] => {
  const unit = page.cards[0] ? say(page.cards[0].unit, 'zh-Hant') : '點'
  return [...page.entries.map((entry) => entryRow(entry, unit)), ...page.trail.map(trailRow)].sort((a, b) =>
    b.at.localeCompare(a.at),
  )
}

/** Rows under the day they happened on. @param dayOf names an instant's day */
export const byDay = (
  rows: readonly HistoryRow[],
  dayOf: (at: string) => string,
): [day: string, rows: HistoryRow[]][] => {
  const days = new Map<string, HistoryRow[]>()
  for (const row of rows) days.set(dayOf(row.at), [...(days.get(dayOf(row.at)) ?? []), row])
  return [...days]
}
