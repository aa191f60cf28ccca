import { instant, type Instant } from '#shared/base/time.ts'
import { messageNotSent, messageSent } from '#shared/events/channel.ts'
import type { Cause } from '#shared/events/event.ts'
import { outcome } from '#functions/channel/store.ts'
import { idOfKey } from '#functions/platform/chance.ts'
import { insert, type Write } from '#functions/platform/table/write.ts'
import { demoGroup } from '../demo-brands.ts'
import { isFriendAt, type Person } from './people.ts'

const group = demoGroup.id
/** LINE refuses people who gave their account up; the webhook of that never comes. */
const GAVE_UP = 0.015

interface Meant {
  key: string
  at: Instant
  text: string
  from?: Cause
}

/** A message about a coupon, sent or not by the rules for notices. Answers the reason it was not. */
export const tell = (
  person: Person,
  { key, at, text, from }: Meant,
): { refused: string | undefined; writes: Write[] } => {
  const { brand, id: member, dice } = person
  const holder = { group, brand: brand.id, member }
  const isFriend = isFriendAt(person, at)
  const refused = isFriend ? (dice.chance(GAVE_UP) ? 'line-refused' : undefined) : 'not-a-friend'
  const id = idOfKey('msg', instant(0), `${member}#${key}`)
  const altText = text.slice(0, 60)
  const about = { ...holder, id, at, purpose: 'notice', altText, from }
  const facts = { at, ...holder, from }
  const happened = refused
    ? messageNotSent.happened(facts, { message: id, reason: refused, altText })
    : messageSent.happened(facts, { message: id, altText })
  return {
    refused,
    writes: [insert(outcome, { ...about, state: refused ? 'not-sent' : 'sent', reason: refused }, [happened])],
  }
}

/** The chat says that a card is full. @param nth which event of the visit told it */
export const noticeOfReward = (
  person: Person,
  { visit, nth, at }: { visit: string; nth: number; at: Instant },
): Write[] => {
  const event = `${group}#${person.id}/ledger#${person.brand.id}#${visit}#${nth}`
  return tell(person, { key: `filled:${event}`, at, text: '{name}，集滿了！這張是說好的獎勵，到門市給店員看就能用。' })
    .writes
}
