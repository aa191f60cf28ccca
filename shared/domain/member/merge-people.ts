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
  /** When they chose it, where that was after they joined. */
  marketingAt?: string
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

type Consents = Pick<Joined, 'noticeVersion' | 'marketing' | 'marketingAt' | 'sharing'>

const consentsOf = ({ noticeVersion, marketing, marketingAt, sharing }: Joined): Consents => ({
  noticeVersion,
  marketing,
  marketingAt,
  sharing,
})

/** Nobody else's word is anybody's: what was said while they were one, told from what the merge had made of theirs. */
const saidSince = (now: Joined, merged: Joined): Partial<Consents> => {
  const [said, made] = [now.sharing, merged.sharing] as (Sharing | undefined)[]
  return {
    ...((now.marketing !== merged.marketing || now.marketingAt !== merged.marketingAt) && {
      marketing: now.marketing,
      marketingAt: now.marketingAt,
    }),
    ...((said?.at !== made?.at || said?.endedAt !== made?.endedAt) && { sharing: said }),
  }
}

/** A no. */
const refusals = ({ marketing, marketingAt, sharing }: Partial<Consents>): Partial<Consents> => ({
  ...(marketing === false && { marketing, marketingAt }),
  ...((sharing as Sharing | undefined)?.endedAt && { sharing }),
})

/** How the two stand in a brand that both were in, or the other alone. */
const standing = (now: Joined, before: Joined | undefined, theirs: Joined) => {
  const merged = before ? mergeJoined(before, theirs) : theirs
  const its = new Set([theirs.user, ...(theirs.others ?? [])])
  const isTheirs = now.user !== undefined && its.has(now.user)
  // By another LINE somebody has joined since, who read and chose for themself.
  const isSame = isTheirs || now.user === merged.user
  return { its, isTheirs, isSame, said: isSame ? saidSince(now, merged) : {} }
}

/** They agreed to what they had agreed to before, and to what they said since; the other's LINE goes with them, and what was said by it. */
export const partJoined = <M extends Joined>(now: M, before: Joined, theirs: Joined): M => {
  const { its, isTheirs, isSame, said } = standing(now, before, theirs)
  const { others, ...rest } = now
  const left = (others ?? []).filter((user) => !its.has(user))
  return {
    ...rest,
    ...(isTheirs && lineOf(before)),
    ...(isSame && consentsOf(before)),
    ...(isSame && !isTheirs && said),
    ...(left.length > 0 && { others: left }),
  } as M
}

/** As they were, with what they said since. By whose hand a no was said in one LINE's place cannot be told: it holds for both. */
export const theirsAgain = <M extends Joined>(now: Joined, before: Joined | undefined, theirs: M): M => {
  const { isTheirs, said } = standing(now, before, theirs)
  const { isFriend, friendAt } = now
  return { ...theirs, ...(isTheirs ? { ...said, isFriend, friendAt } : refusals(said)) }
}
