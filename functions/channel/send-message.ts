// A message on its way: decided, written down, sent, its outcome written down. Every step may be repeated.
import { createHash } from 'node:crypto'
import type { MessageId } from '#shared/base/id.ts'
import { instant, type Instant } from '#shared/base/time.ts'
import type { Notice } from '#shared/domain/channel/message.ts'
import { maySend, type Purpose } from '#shared/domain/channel/may-send.ts'
import { nextTry } from '#shared/domain/channel/next-try.ts'
import { messageNotSent, messageSent } from '#shared/events/channel.ts'
import type { Cause } from '#shared/events/event.ts'
import { push } from '#shared/plugins/channels/line/send.server.ts'
import type { LineMessageObject } from '#shared/ui/line/message-object.ts'
import type { Holder } from '../platform/asks.ts'
import { idOfKey } from '../platform/chance.ts'
import { count } from '../platform/watch/metrics.ts'
import { commit } from '../platform/table/commit.ts'
import { insert, replace } from '../platform/table/write.ts'
import { accountOf, type FindBrand } from './account.ts'
import {
  dueBucket,
  DUE_SHARDS,
  findMessage,
  intent,
  outcome,
  whyHeld,
  type Intent,
  type MessageOutcome,
} from './store.ts'

export interface Recipient {
  /** None while only their phone is known. */
  user?: string
  isFriend: boolean
  marketing: boolean
}

export interface SendDeps {
  findBrand: FindBrand
  /** The person behind a member, with what decides whether they may be written to. */
  recipientOf: (holder: Holder) => Promise<Recipient | undefined>
  /** Marketing messages of the last thirty days. */
  recentMarketing: (holder: Holder, now: Instant) => Promise<number>
  /** LINE's form of the message, with the coupon it names and a tracked link. */
  composeFor: (holder: Holder, message: MessageId, content: Notice, now: Instant) => Promise<LineMessageObject[]>
}

export interface Sending extends Holder {
  content: Notice
  key: string
  from?: Cause
  /** When nobody waits for it any more. */
  ends?: Instant
  now: Instant
}

export interface Answer {
  state: 'sent' | 'held' | 'not-sent'
  reason?: string
}

/** A notice is about what the member holds, or is asked. */
const purposeOf = ({ coupon, ask }: Notice): Purpose => (coupon || ask ? 'notice' : 'marketing')

/** The id that belongs to the key for ever. */
const messageIdOf = (key: string): MessageId => idOfKey('msg', instant(0), key)

/** RFC 9562 §5.5: a UUID of the message, so that a second call is LINE's 409 and not a second message. */
export const retryKeyOf = (id: string): string => {
  const hash = createHash('sha1').update(`jidian:${id}`).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

export const sendMessage =
  (deps: SendDeps) =>
  async (sending: Sending): Promise<Answer> => {
    const { group, brand, member, content, key, from, ends, now } = sending
    const holder = { group, brand, member }
    const id = messageIdOf(`${member}#${key}`)
    const known = await findMessage(holder, id)
    if (known.outcome) return answerOf(known.outcome)
    if (known.intent) return known.intent.gsi1pk ? heldBy(known.intent) : deliver(deps, known.intent, now)

    const recipient = await deps.recipientOf(holder)
    const purpose = purposeOf(content)
    const altText = content.text['zh-Hant'].slice(0, 60)
    const about = { ...holder, id, at: now, purpose, altText, from }
    if (!recipient) return settle(about, { state: 'not-sent', reason: 'not-a-member' })
    const recent = purpose === 'marketing' ? await deps.recentMarketing(holder, now) : 0
    const permit = maySend(purpose, { ...recipient, recent }, now)
    if (permit.go === 'never') return settle(about, { state: 'not-sent', reason: permit.reason })

    const meant = { ...about, content, ends, ...(permit.go === 'held' ? dueAt(holder, permit.until) : {}) }
    const stored = await commit([replace(intent, meant, 0)])
    if (!stored.ok) return sendMessage(deps)(sending)
    if (permit.go === 'held') return { state: 'held', reason: permit.reason }
    return deliver(deps, { ...meant, rev: 1, v: 1 }, now)
  }

/** Calls LINE for an intent that is written down, and writes down what became of it. */
export const deliver = async (deps: SendDeps, meant: Intent, now: Instant): Promise<Answer> => {
  const holder = { group: meant.group, brand: meant.brand, member: meant.member }
  const brand = await deps.findBrand(holder.group, holder.brand)
  const [account, recipient] = await Promise.all([accountOf(brand), deps.recipientOf(holder)])
  if (!account) return settle({ ...meant, at: now }, { state: 'not-sent', reason: 'line-not-connected' })
  if (!recipient?.isFriend || !recipient.user)
    return settle({ ...meant, at: now }, { state: 'not-sent', reason: 'not-a-friend' })
  // Consent may have been taken back while the message was held.
  if (meant.purpose === 'marketing' && !recipient.marketing)
    return settle({ ...meant, at: now }, { state: 'not-sent', reason: 'no-consent' })
  const messages = await deps.composeFor(holder, meant.id as MessageId, meant.content as Notice, now)
  const sent = await push(account, recipient.user, messages, retryKeyOf(meant.id))
  if (sent.state === 'accepted') return settle({ ...meant, at: now }, { state: 'sent' })
  if (sent.state === 'refused') return settle({ ...meant, at: now }, { state: 'not-sent', reason: sent.reason })
  return postpone(meant, now)
}

/** LINE did not say what became of it: it stands among what is due, and the minute's sweep tells LINE again with the same retry key. */
const postpone = async (meant: Intent, now: Instant): Promise<Answer> => {
  const { rev, ...rest } = meant
  const tried = meant.tried ?? now
  const next = nextTry({ first: tried, ends: meant.ends }, now)
  if (!next) return settle({ ...meant, at: now }, { state: 'not-sent', reason: 'line-unreachable' })
  const waits = { ...rest, tried, ...dueAt(meant, next) }
  // Whoever changed it meanwhile has taken it over.
  await commit([replace(intent, waits, rev)])
  return heldBy(waits)
}

const dueAt = ({ member }: Pick<Holder, 'member'>, until: Instant) => ({
  until,
  gsi1pk: dueBucket(member.charCodeAt(member.length - 1) % DUE_SHARDS),
  gsi1sk: until,
})

const heldBy = (held: Pick<Intent, 'tried'>): Answer => ({ state: 'held', reason: whyHeld(held) })

type About = Pick<Intent, 'group' | 'brand' | 'member' | 'id' | 'at' | 'purpose' | 'altText' | 'from'>

const settle = async (about: About, answer: Answer): Promise<Answer> => {
  const { group, brand, member, id, at, purpose, altText, from } = about
  const facts = { at, group, brand, member, from: from as Cause | undefined }
  const happened =
    answer.state === 'sent'
      ? messageSent.happened(facts, { message: id as MessageId, altText })
      : messageNotSent.happened(facts, { message: id as MessageId, reason: answer.reason ?? 'unknown', altText })
  const saved = await commit([
    insert(
      outcome,
      { group, brand, member, id, at, purpose, altText, from, state: answer.state, reason: answer.reason },
      [happened],
    ),
  ])
  if (saved.ok) {
    count(answer.state === 'sent' ? 'message-sent' : 'message-not-sent')
    return answer
  }
  const { outcome: first } = await findMessage({ group, brand, member }, id)
  return first ? answerOf(first) : answer
}

const answerOf = ({ state, reason }: MessageOutcome): Answer => ({ state: state as Answer['state'], reason })
