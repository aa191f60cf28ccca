import { fail, ok, type Result } from '#shared/base/result.ts'
import { hurtfulChange, programChanges } from '#shared/domain/card/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { stageOf, type Place, type Stages } from '../platform/table/config.ts'

/** Whether a draft may stand in for what is live: whole, with something to give, and fair to those who hold a card. */
export const mayPublish = async (
  place: Place,
  { draft, live }: Stages<Program>,
  countHolders: () => Promise<number>,
): Promise<Result<true, 'card-incomplete' | 'card-hurts-holders' | 'reward-not-live'>> => {
  if (!draft) return ok(true)
  const { kind: name, settings } = draft.settings
  const kind = await loadCard(name)
  const [field] = kind.missing?.(settings) ?? []
  if (field !== undefined) return fail('card-incomplete', { field })
  const changes = live ? programChanges(live.settings, draft.settings, kind) : []
  const hurtful = changes.length > 0 && hurtfulChange(changes, await countHolders())
  if (hurtful) return fail('card-hurts-holders', { what: hurtful.field })
  const campaigns = await Promise.all(kind.campaigns(settings).map((one) => stageOf(place, 'campaign', one)))
  return campaigns.some((one) => !one?.live) ? fail('reward-not-live') : ok(true)
}
