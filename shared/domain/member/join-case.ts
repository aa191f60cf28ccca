// What somebody's wish to join comes to: who they are by LINE, and whose their number is.

/** How a member stands in the brand: not at all, known by phone alone, or joined by LINE. */
export type Standing = 'none' | 'phone-only' | 'joined'

export interface Wish {
  /** The member this LINE user is already, in this or another brand. */
  self?: { member: string; here: Standing }
  /** The member whose number it is. */
  holder?: {
    member: string
    here: Standing
    /** Whether a LINE user of this provider is theirs. */
    hasLine: boolean
    /** Whether they have proved it, and did not only type it. */
    hasProved: boolean
  }
  /** Whether a code by SMS proved that the number is in their hand. */
  isProved: boolean
}

export type JoinCase =
  | { is: 'newcomer' }
  /** A member of the group who is new in this brand, or whom this brand knew by phone alone. Their number is known, so the one they type says nothing. */
  | { is: 'known'; member: string; here: 'none' | 'phone-only' }
  | { is: 'joined'; member: string }
  /** The number's member becomes theirs: nobody else has them in LINE. */
  | { is: 'binds'; member: string; here: Standing }
  /** Somebody else has typed it, and never proved it: the number is the newcomer’s who did, and each keeps what they hold. */
  | { is: 'wins'; member: string }
  /** Somebody else has them in LINE: a person must decide, we never merge. */
  | { is: 'held'; member: string }
  /** Until it is proved, a stranger learns no more than that the number is known. */
  | { is: 'taken' }

export const joinCase = ({ self, holder, isProved }: Wish): JoinCase => {
  if (self) {
    const { member, here } = self
    return here === 'joined' ? { is: 'joined', member } : { is: 'known', member, here }
  }
  if (!holder) return { is: 'newcomer' }
  if (!isProved) return { is: 'taken' }
  const { member, here, hasLine, hasProved } = holder
  if (!hasLine) return { is: 'binds', member, here }
  return { is: hasProved ? 'held' : 'wins', member }
}
