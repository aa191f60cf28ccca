// What publishing a draft does to those who already hold a card of the programme.
import { isSame } from '../../base/same.ts'
import type { Program } from './program.ts'

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

const periodChange = (live: Program, draft: Program): ProgramChange[] => {
  const [was, now] = [live.period, draft.period]
  const isCutShort = was.until !== null && now.until !== null && now.until < was.until
  return [
    ...(was.from === now.from
      ? []
      : [{ field: 'period.from', effect: 'everyone', facts: { now: now.from ?? '' } } as const]),
    ...(was.until === now.until
      ? []
      : [
          {
            field: 'period.until',
            effect: isCutShort ? 'refused' : 'everyone',
            facts: { was: was.until ?? '', now: now.until ?? '' },
          } as const,
        ]),
  ]
}

const EVERYWHERE = 0

const storesChange = (live: Program, draft: Program): ProgramChange[] => {
  const takesAway =
    draft.stores.length !== EVERYWHERE &&
    (live.stores.length === EVERYWHERE || live.stores.some((store) => !draft.stores.includes(store)))
  return [{ field: 'stores', effect: takesAway ? 'refused' : 'everyone' }]
}

/** A kind of card, as far as it tells what a change of its own settings does. */
interface TellsChanges {
  changes?(live: unknown, draft: unknown): readonly ProgramChange[]
}

const LOOKS: readonly Field[] = ['name', 'unit', 'face']
/** How something is earned: nobody is promised that for ever. */
const EARNING: readonly Field[] = ['tiers', 'ways', 'intervalMinutes', 'dailyCap', 'stacking', 'refunds']

export const programChanges = (live: Program, draft: Program, kind: TellsChanges): readonly ProgramChange[] => {
  // Cards of one kind cannot be read as another’s.
  if (live.kind !== draft.kind) return [{ field: 'kind', effect: 'refused' }]
  const changed = (field: keyof Program) => !isSame(live[field], draft[field])
  const own = changed('settings')
    ? (kind.changes?.(live.settings, draft.settings) ?? [{ field: 'settings', effect: 'everyone' } as const])
    : []
  return [
    ...own,
    ...(changed('period') ? periodChange(live, draft) : []),
    ...(changed('stores') ? storesChange(live, draft) : []),
    ...EARNING.filter(changed).map((field) => ({ field, effect: 'from-now' }) as const),
    ...LOOKS.filter(changed).map((field) => ({ field, effect: 'everyone' }) as const),
  ]
}

/** The change that may not be published while this many members hold a card; undefined when all may. */
export const hurtfulChange = (changes: readonly ProgramChange[], holders: number): ProgramChange | undefined =>
  changes.find(({ field, effect }) => effect === 'refused' && (holders > 0 || field === 'kind'))
