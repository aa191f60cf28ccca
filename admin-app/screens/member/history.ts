// Movements, messages and playbook visits of one member as one history, newest first.
import { fill, type Text } from '#shared/base/text.ts'
import { unitFor } from '#shared/base/unit-for.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { claused, marks } from '#shared/ui/joiners.ts'
import { withoutName } from '../../words/message-text.ts'
import { reasonFull } from '../../words/reasons.ts'
import { dayOf, momentOf } from '../../words/time.ts'
import { entryWords, trailWords } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'

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

const signed = (count: number) => (count === 0 ? '' : `${count > 0 ? '+' : '−'}${Math.abs(count).toLocaleString('en')}`)

const cardRow = (entry: Entry, unit: Text, now: number, programme?: string) => {
  const { delta, reason, balance, note } = entry
  const where = entry.store ? fill(entryWords.at, { store: entry.store }) : ''
  const pattern =
    delta === 0
      ? (entryWords.stays[reason] ?? entryWords.staysPlain)
      : delta < 0
        ? (entryWords.minus[reason] ?? entryWords.minusPlain)
        : (entryWords.plus[reason] ?? entryWords.plusPlain)
  const late = entry.occurredAt && fill(entryWords.lateFor, { day: dayOf(entry.occurredAt, now) })
  const because = late || (entryWords.reasons[reason] ?? reason)
  return {
    theme: 'stamps' as const,
    isNot: reason === 'expired',
    says: fill(pattern, {
      where,
      count: Math.abs(delta).toLocaleString('en'),
      unit: unitFor(unit, delta, pageLocale()),
    }),
    why: claused([programme, because, note]),
    delta: signed(delta),
    balance: balance === null ? '' : `${balance.toLocaleString('en')} ${unitFor(unit, balance, pageLocale())}`,
  }
}

const couponPattern = ({ delta, reason }: Entry): string =>
  entryWords.coupon[reason === 'merged' && delta < 0 ? 'parted' : reason] ??
  (delta > 0 ? entryWords.issued : entryWords.redeemed)

const couponRow = (entry: Entry) => {
  const pattern = couponPattern(entry)
  const why = claused([entryWords.reasons[entry.reason] ?? entry.reason, entry.store, entry.note])
  return {
    theme: 'coupons' as const,
    isNot: entry.reason === 'expired' || entry.reason === 'not-given',
    says: fill(pattern, { name: said(entry.name) }),
    why,
    delta: '',
    balance: '',
  }
}

/** @param programme named where the member holds cards of several */
export const entryRow = (entry: Entry, unit: Text, now: number, programme?: string): HistoryRow => ({
  key: entry.key,
  at: entry.at,
  ...(entry.account === 'coupon' ? couponRow(entry) : cardRow(entry, unit, now, programme)),
})

/** Instants inside the API's words, said as people say them. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
const plainTimes = (words: string, now: number) => withoutName(words).replace(INSTANT, (at) => momentOf(at, now))

/** A step that rests says so itself; what one did is said by its word, which is shown as it is where there is no sentence for it. */
export const visitSays = ({ did, words }: Trail) => (did === undefined ? words : (trailWords.did[did] ?? did))

/** A playbook is named where the API knows its name; an id tells a person nothing. */
const playbookName = ({ playbook }: Trail) => (playbook === null || playbook.startsWith('ply_') ? '' : playbook)

interface Said {
  theme: Theme
  says: string
  more: string
}

const trailSays = (trail: Trail, now: number): Said => {
  const { kind, words, why } = trail
  const name = playbookName(trail)
  const of = name && fill(trailWords.ofPlaybook, { playbook: name })
  switch (kind) {
    case 'message':
      return { theme: 'messages', says: plainTimes(words, now), more: of }
    case 'visit':
      return { theme: 'playbooks', says: why === null ? visitSays(trail) : trailWords.skipped, more: of }
    case 'entered':
    case 'left':
      return { theme: 'playbooks', says: fill(trailWords[kind], { playbook: name || words }), more: words }
    default:
      return { theme: 'life', says: trailWords[kind], more: words }
  }
}

const withoutStop = (words: string) => (words.endsWith(marks.stop) ? words.slice(0, -marks.stop.length) : words)

/** Ways to end that its words already say. */
const SAID_ENDS = new Set(['finished', 'goal', 'member-left'])

export const trailRow = (trail: Trail, at: number, now: number): HistoryRow => {
  const { theme, says, more } = trailSays(trail, now)
  const why = trail.why === null || SAID_ENDS.has(trail.why) ? '' : withoutStop(reasonFull(trail.why))
  return {
    key: `trail ${at}`,
    at: trail.at,
    theme,
    isNot: trail.why !== null && (trail.kind === 'message' || trail.kind === 'visit'),
    says,
    why: [why, more].filter(Boolean).join(marks.semicolon),
    delta: '',
    balance: '',
  }
}

export const historyOf = (page: MemberPage, now: number): HistoryRow[] => {
  const unitOf = new Map<string, Text>(page.cards.map((card) => [card.programId, card.unit]))
  const isOneOfSeveral = page.cards.length > 1
  return [
    ...page.entries.map((entry) =>
      entryRow(
        entry,
        unitOf.get(entry.of) ?? { 'zh-Hant': entryWords.unit },
        now,
        isOneOfSeveral ? said(entry.name) : undefined,
      ),
    ),
    ...page.trail.map((trail, at) => trailRow(trail, at, now)),
  ].sort((a, b) => b.at.localeCompare(a.at))
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
