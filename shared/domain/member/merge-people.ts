// Two members of a group are one person: what becomes of who they are and of what they agreed to.
import { DAY } from '../../base/time.ts'
import { sharedByBoth, type Sharing } from './sharing.ts'

/** So long a merge can be undone. */
export const UNDO_MS = 30 * DAY

/** A membership in one brand, as far as a merge looks at it. */
export interface Joined {
  /** 0: told of nothing, and asked nothing. */
  noticeVersion: number
  marketing: boolean
  /** As it is stored. */
  sharing?: unknown
  provider?: string
  user?: string
  others?: readonly string[]
  isFriend: boolean
  friendAt: string
}

const wasAsked = ({ noticeVersion }: Joined) => noticeVersion > 0

/** The stricter one wins: who was asked twice gets marketing only after a yes both times. */
const agreed = (ours: Joined, theirs: Joined): boolean =>
  wasAsked(ours) && wasAsked(theirs) ? ours.marketing && theirs.marketing : ours.marketing || theirs.marketing

/** Likewise what the group's other companies may see. */
const shared = (ours: Joined, theirs: Joined): Sharing | undefined => {
  const [own, other] = [ours.sharing, theirs.sharing] as (Sharing | undefined)[]
  return wasAsked(ours) && wasAsked(theirs) ? sharedByBoth(own, other) : (own ?? other)
}

const lineOf = ({ provider, user, isFriend, friendAt }: Joined) => ({ provider, user, isFriend, friendAt })

/** The one who stays keeps their LINE; where they have none here, the other's comes along. */
export const mergeJoined = <M extends Joined>(ours: M, theirs: Joined): M => {
  const line = ours.user === undefined ? lineOf(theirs) : lineOf(ours)
  const users = [ours.user, ...(ours.others ?? []), theirs.user, ...(theirs.others ?? [])]
  const others = [...new Set(users)].filter((user): user is string => user !== undefined && user !== line.user)
  return {
    ...ours,
    ...line,
    noticeVersion: Math.max(ours.noticeVersion, theirs.noticeVersion),
    marketing: agreed(ours, theirs),
    sharing: shared(ours, theirs),
    ...(others.length > 0 && { others }),
  }
}

/** What was changed since stays; the other's LINE goes with them. */
export const partJoined = <M extends Joined>(now: M, before: Joined, theirs: Joined): M => {
  const its = new Set([theirs.user, ...(theirs.others ?? [])])
  const { others, ...rest } = now
  const left = (others ?? []).filter((user) => !its.has(user))
  const isTheirs = now.user !== undefined && its.has(now.user)
  return { ...rest, ...(isTheirs && lineOf(before)), ...(left.length > 0 && { others: left }) } as M
}
