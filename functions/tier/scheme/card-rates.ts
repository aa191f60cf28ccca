// What each tier earns on the cards in service: a tier’s multiplier stands on the card, and is told on the ladder.
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { TierRate } from '#shared/contract/tier.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { isRunning, type Config } from '../../platform/table/config.ts'

const isOpen = ({ period: { until } }: Program, now: Instant) => until === null || until >= businessDay(now)

const isFor = ({ tiers }: Program, tier: string) => tiers.length === 0 || tiers.includes(tier)

const rateOn = async ({ id, settings }: Config<Program>, tier: string): Promise<TierRate[]> => {
  const rate = isFor(settings, tier) && (await loadCard(settings.kind)).tierRate?.(settings.settings, tier)
  return rate ? [{ program: id, name: settings.name, unit: settings.unit, ...rate } as TierRate] : []
}

/** @param cards as they are live */
export const ratesOf = async (cards: readonly Config<Program>[], tier: string, now: Instant): Promise<TierRate[]> =>
  (
    await Promise.all(
      cards.filter((one) => isRunning(one) && isOpen(one.settings, now)).map((one) => rateOn(one, tier)),
    )
  ).flat()
