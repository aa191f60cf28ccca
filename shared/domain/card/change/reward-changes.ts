// What a change of rewards does to those who are on their way to them.
import type { CampaignId } from '../../../base/id.ts'
import type { ProgramChange } from './program-changes.ts'

interface Reward {
  campaign: CampaignId
  words: { 'zh-Hant': string }
}

/** A card once begun gives the coupon it was begun for; other words for the same coupon are for everybody. */
export const rewardChange = (live: Reward, draft: Reward): ProgramChange => ({
  field: 'reward',
  effect: live.campaign === draft.campaign ? 'everyone' : 'new-cards',
  facts: { was: live.words['zh-Hant'], now: draft.words['zh-Hant'] },
})

type OnTheWay = readonly { at: number; campaign: CampaignId }[]

const upTo = (cells: OnTheWay, { at, campaign }: OnTheWay[number]) =>
  cells.filter((cell) => cell.at <= at && cell.campaign === campaign).length

/** Somebody on the way to a reward would find nothing there, or something else. */
export const takesRewardsAway = (live: OnTheWay, draft: OnTheWay): boolean =>
  live.some((cell) => upTo(draft, cell) < upTo(live, cell))
