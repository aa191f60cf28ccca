// What still gives a coupon or feeds a card: asked before that is taken out of service.
import { fail, ok, type Result } from '#shared/base/result.ts'

export interface Giver {
  kind: 'card' | 'tiers' | 'bundle' | 'playbook'
  id: string
  /** In zh-Hant, as its brand calls it. */
  name: string
}

export interface Given {
  of: 'campaign' | 'program'
  id: string
}

/** All that runs anywhere in the group, or would run again, and gives it. Never from a cache. */
export type GivenBy = (group: string, given: Given) => Promise<Giver[]>

/** What still gives it keeps it in service: it is named, so that somebody may change that first. */
export const stillGiven = ([first]: readonly Giver[]): Result<true, 'still-given'> =>
  first ? fail('still-given', { name: first.name }) : ok(true)
