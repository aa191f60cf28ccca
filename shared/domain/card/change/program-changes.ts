// What publishing a draft does to those who already hold a card of the programme.
import { isSame } from '../../../base/same.ts'
import type { Day } from '../../../base/time.ts'
import { earliestEnd } from './notice.ts'
import type { Program } from '../program.ts'

/**
 * - `everyone`: at once, on every card.
 * - `from-now`: what is earned from now on; what was earned stays as it was promised.
 * - `new-cards`: cards that are begun from now on; those begun stay as they are.
 * - `refused`: it would take away what holders were promised.
 */
export type ChangeEffect = 'everyone' | 'from-now' | 'new-cards' | 'refused'

export interface ProgramChange {
  /** Of the programme, or of its kind’s settings. */
  field: string
  effect: ChangeEffect
  /** What a sentence about it may say. */
  facts?: Readonly<Record<string, string | number>>
}

type Field = Exclude<keyof Program, 'settings'>

/** Whoever holds a card that has begun is not made to wait for another beginning. */
const fromChange = (was: Day | null, now: Day | null, today: Day): ProgramChange => ({
  field: 'period.from',
  effect: (was === null || was <= today) && now !== null && now > today ? 'refused' : 'everyone',
  facts: { now: now ?? '' },
})

/** An end that was told never comes earlier; one that was not is told in time. */
const untilChange = (was: Day | null, now: Day | null, today: Day): ProgramChange => {
  const field = 'period.until'
  const facts = { was: was ?? '', now: now ?? '' }
  if (was !== null && now !== null && now < was) return { field, effect: 'refused', facts }
  const earliest = earliestEnd(today)
  return was === null && now !== null && now < earliest
    ? { field, effect: 'refused', facts: { ...facts, earliest } }
    : { field, effect: 'everyone', facts }
}

const periodChange = ({ period: was }: Program, { period: now }: Program, today: Day): ProgramChange[] => [
  ...(was.from === now.from ? [] : [fromChange(was.from, now.from, today)]),
  ...(was.until === now.until ? [] : [untilChange(was.until, now.until, today)]),
]

const EVERYWHERE = 0

/** Where, or for whom, it is earned: none may be named, which is all of them. */
const isCutDown = (live: readonly string[], draft: readonly string[]): boolean =>
  draft.length !== EVERYWHERE && (live.length === EVERYWHERE || live.some((one) => !draft.includes(one)))

/** A kind of card, as far as it tells what a change of its own settings does. */
interface TellsChanges {
  changes?(live: unknown, draft: unknown, today: Day): readonly ProgramChange[]
}

const LOOKS: readonly Field[] = ['name', 'unit', 'face']
/** Whoever is on the way to something must be able to get there. */
const REACH = ['stores', 'tiers'] as const
/** How something is earned: nobody is promised that for ever, and a way that is misused must be closed at once. */
const EARNING: readonly Field[] = ['ways', 'intervalMinutes', 'dailyCap', 'stacking', 'refunds']

/** @param today local day of the publication */
export const programChanges = (
  live: Program,
  draft: Program,
  kind: TellsChanges,
  today: Day,
): readonly ProgramChange[] => {
  // Cards of one kind cannot be read as another’s.
  if (live.kind !== draft.kind) return [{ field: 'kind', effect: 'refused' }]
  const changed = (field: keyof Program) => !isSame(live[field], draft[field])
  const own = changed('settings')
    ? (kind.changes?.(live.settings, draft.settings, today) ?? [{ field: 'settings', effect: 'everyone' } as const])
    : []
  return [
    ...own,
    ...(changed('period') ? periodChange(live, draft, today) : []),
    ...REACH.filter(changed).map((field): ProgramChange => ({
      field,
      effect: isCutDown(live[field], draft[field]) ? 'refused' : 'everyone',
    })),
    ...EARNING.filter(changed).map((field) => ({ field, effect: 'from-now' }) as const),
    ...LOOKS.filter(changed).map((field) => ({ field, effect: 'everyone' }) as const),
  ]
}

/** The change that may not be published while this many members hold a card; undefined when all may. */
export const hurtfulChange = (changes: readonly ProgramChange[], holders: number): ProgramChange | undefined =>
  changes.find(({ field, effect }) => effect === 'refused' && (holders > 0 || field === 'kind'))
