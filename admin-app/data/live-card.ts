import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { useRead } from './api.ts'
import type { BrandHere } from './here.tsx'

/** What a newcomer collects at this brand: the first stamp card that is live. */
export const useLiveCard = (brand: BrandHere['id']) => {
  const programs = useRead('GET /admin/programs', { brand })
  const live = programs.data?.programs.find(({ live: one, archivedAt }) => one?.kind === 'stamp' && !archivedAt)?.live
  const { goal, reward } = (live?.settings ?? {}) as Partial<StampCard>
  return {
    isLoading: programs.isLoading,
    card: live && goal && reward ? { unit: live.unit, goal, reward: reward.words } : null,
  }
}
