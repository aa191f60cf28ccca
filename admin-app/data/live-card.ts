import { say } from '#shared/base/text.ts'
import { useRead } from './api.ts'
import type { BrandHere } from './here.tsx'

/** What a newcomer collects at this brand: the first card that is live. */
export const useLiveCard = (brand: BrandHere['id']) => {
  const programs = useRead('GET /admin/programs', { brand })
  const live = programs.data?.programs.find((program) => program.live !== null)?.live
  return {
    isLoading: programs.isLoading,
    card: live ? { unit: say(live.unit, 'zh-Hant'), goal: live.goal, reward: say(live.reward.words, 'zh-Hant') } : null,
  }
}
