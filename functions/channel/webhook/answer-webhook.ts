import { after, instant, MINUTE, type Instant } from '#shared/base/time.ts'
import { say, SOURCE_LOCALE, type Text } from '#shared/base/text.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { friendFollowed, friendUnfollowed } from '#shared/events/channel.ts'
import type { LineEvent } from '#shared/plugins/channels/line/receive.server.ts'
import { askedBy, replyTo, type Asked, type ReplyFor } from '#shared/plugins/channels/line/replies.ts'
import { reply } from '#shared/plugins/channels/line/send.server.ts'
import { now } from '../../platform/clock.ts'
import { commit } from '../../platform/table/commit.ts'
import { openDoor } from '../../platform/table/door.ts'
import { log } from '../../platform/watch/log.ts'
import { isNoted, noteEvent, noteOnly, NOTE_KEPT_MS } from '../../platform/table/note-event.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { replace } from '../../platform/table/write.ts'
import { accountOf, type ChannelBrand, type FindBrand } from '../account.ts'
import { findFriendship, friendship } from '../store.ts'

export interface WebhookDeps {
  findBrand: FindBrand
  /** Tells the membership; answers the member if this LINE user is one. */
  setFriend: (of: {
    group: string
    brand: string
    provider: string
    user: string
    isFriend: boolean
    at: Instant
  }) => Promise<string | undefined>
  memberBehind: (group: string, brand: string, provider: string, user: string) => Promise<string | undefined>
  /** What a reply says of a member: stamps, coupons. */
  replyFacts: (
    holder: { group: string; brand: string; member: string },
    at: Instant,
  ) => Promise<Pick<ReplyFor, 'member' | 'locale'>>
  giftOf: (brand: ChannelBrand) => Promise<Text | undefined>
}

/** LINE: a reply token works for about a minute; a late one is not worth a call. */
const REPLY_MS = MINUTE

/** Acts on one event once: repeats are known by LINE's event id, order by the sender's time. */
export const answerWebhook =
  (deps: WebhookDeps) =>
  async (channelId: string, event: LineEvent): Promise<void> => {
    const behind = await openDoor('channel', channelId)
    const brand = behind?.brand ? await deps.findBrand(behind.group, behind.brand) : undefined
    if (!brand?.providerId) return log.warn('webhook of a channel nobody has', { channel: channelId })
    const { group, id: brandId, providerId: provider } = brand
    const key = `webhook#${event.webhookEventId}`
    const at = instant(event.timestamp)
    // LINE brings an event again for hours; what is older than the notes that know it is somebody else’s copy of it.
    if (after(at, NOTE_KEPT_MS) < now() || (await isNoted(group, key))) return

    if (event.type === 'follow' || event.type === 'unfollow') {
      const isFriend = event.type === 'follow'
      const before = await keepFriendship(brand, provider, event.user, isFriend, at)
      const member = await deps.setFriend({ group, brand: brandId, provider, user: event.user, isFriend, at })
      if (isFriend) await answer(deps, brand, event, 'greeting', member)
      const kind = isFriend ? friendFollowed : friendUnfollowed
      await commit([
        noteEvent(key, kind.happened({ at, group, brand: brandId, member }, { channel: channelId, before })),
      ])
      return
    }
    const member = await deps.memberBehind(group, brandId, provider, event.user)
    const asked = askedBy(event.type === 'text' ? event.text : event.data)
    await answer(deps, brand, event, asked, member)
    await commit([noteOnly(group, key, at)])
  }

/** Answers what was known before. An older webhook that comes late changes nothing. */
const keepFriendship = async (
  brand: ChannelBrand,
  provider: string,
  user: string,
  isFriend: boolean,
  at: Instant,
): Promise<boolean | null> => {
  const known = await findFriendship({ group: brand.group, brand: brand.id, provider, user })
  if (!known || known.at < at) {
    const saved = await commit([
      replace(friendship, { group: brand.group, brand: brand.id, provider, user, isFriend, at }, known?.rev ?? 0),
    ])
    if (!saved.ok) throw new TryAgain('friendship changed meanwhile')
  }
  return known?.isFriend ?? null
}

const answer = async (
  deps: WebhookDeps,
  brand: ChannelBrand,
  event: LineEvent,
  asked: Asked,
  member: string | undefined,
): Promise<void> => {
  const { replyToken, timestamp } = event
  if (!replyToken || after(instant(timestamp), REPLY_MS) < now()) return
  const account = await accountOf(brand)
  if (!account) return
  const facts = member
    ? await deps.replyFacts({ group: brand.group, brand: brand.id, member }, now())
    : { locale: SOURCE_LOCALE }
  const messages = replyTo(asked, {
    brand: {
      name: say(brand.name as Text, facts.locale),
      colour: (brand.face as Face).colour,
      liffId: brand.liffId ?? '',
    },
    ...facts,
    gift: await deps.giftOf(brand),
  })
  const sent = await reply(account, replyToken, messages)
  if (sent.state === 'busy' || sent.state === 'unknown') throw new TryAgain(`LINE: ${sent.state}`)
  if (sent.state === 'refused') log.warn('reply refused', { reason: sent.reason, channel: account.channelId })
}
