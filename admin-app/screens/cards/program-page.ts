// A programme as its editor knows it.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { CHOSEN_WAYS, program as schema, type Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import { cardForm } from '../../words/rooms.ts'
import type { TierOption } from './tier-options.ts'

export type ProgramPage = OutputOf<Api['GET /admin/programs']>['programs'][number]

/** A programme nobody has saved yet: its address was made before it. */
export const freshPage = (id: string, scope: ProgramPage['scope']): ProgramPage => ({
  id: id as ProgramPage['id'],
  scope,
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  holders: 0,
  changedBy: null,
  changedAt: null,
  archivedAt: null,
})

const FIELD_WORDS: Record<string, string> = {
  ...cardForm.fields,
  intervalMinutes: cardForm.interval,
  dailyCap: cardForm.cap,
  stacking: cardForm.pool,
}

const firsts = (issues: readonly { path: readonly PropertyKey[] }[] = []) => issues.map(({ path }) => String(path[0]))

/** What keeps it from being saved, in the words of the form. */
export const lacking = (program: Program): string[] => {
  const { from, until } = program.period
  const atDesk = cardsAtDesk.get(program.kind)
  const own = firsts(atDesk?.kind.settings.safeParse(program.settings).error?.issues)
  const words = [
    ...firsts(schema.safeParse(program).error?.issues).map((field) => FIELD_WORDS[field] ?? field),
    ...(CHOSEN_WAYS.some((way) => program.ways.includes(way)) ? [] : [cardForm.fields.ways]),
    ...(from && until && until < from ? [cardForm.fields.period] : []),
    ...own.map((field) => atDesk?.words.fields[field] ?? field),
  ]
  return [...new Set(words)]
}

/** What keeps it from being published though it may be saved, in the words of the form. */
export const lackingToPublish = (program: Program, tiers: readonly TierOption[]): string[] => {
  const atDesk = cardsAtDesk.get(program.kind)
  if (!atDesk || lacking(program).length > 0) return []
  const isUnknown = (id: string) => !tiers.some((one) => one.id === id)
  return [
    ...(program.tiers.some(isUnknown) ? [cardForm.fields.tiers] : []),
    ...((atDesk.kind.tiers?.(program.settings) ?? []).some(isUnknown) ? [cardForm.tiersInside] : []),
    ...(atDesk.kind.missing?.(program.settings) ?? []).map((field) => atDesk.words.fields[field] ?? field),
  ]
}

/** How many fields differ from what is live, those of the kind each by itself. */
export const countChanged = ({ settings, ...common }: Program, live: Program | null): number => {
  const { settings: liveSettings, ...liveCommon } = live ?? { settings: null }
  const changed = changedFields<object>(common, live && liveCommon).length
  return changed + changedFields<object>(settings, liveSettings).length
}

/** Where it stands for members on a day. */
export const standing = (
  { live, draft }: Pick<ProgramPage, 'live' | 'draft'>,
  today: string,
): 'draft' | 'coming' | 'ended' | 'changed' | 'live' => {
  if (!live) return 'draft'
  if (live.period.until !== null && live.period.until < today) return 'ended'
  if (live.period.from !== null && live.period.from > today) return 'coming'
  return draft ? 'changed' : 'live'
}
