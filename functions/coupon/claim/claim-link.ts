// The link of a campaign: its code is the campaign's for ever, so that a printed one keeps working.
import { sha256 } from '../../platform/chance.ts'

const LETTERS = 16

export const claimCodeOf = (campaign: string): string => sha256(`claim ${campaign}`).slice(0, LETTERS)

export const claimUrl = (liffId: string | undefined, campaign: string): string =>
  `https://liff.line.me/${liffId ?? 'not-connected'}/claim/${claimCodeOf(campaign)}`

/** What a join that came by the link says of itself. */
export const claimSource = (campaign: string) => ({ campaign, link: `claim:${claimCodeOf(campaign)}` })
