// Where modules meet: what each may ask of another, answered. Only entry files import it.
import type { BrandId, GroupId, MemberId, MessageId } from '#shared/base/id.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import { after, DAY, type Instant } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { CAP } from '#shared/domain/channel/may-send.ts'
import type { Message } from '#shared/domain/channel/message.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Source } from '#shared/events/source.ts'
import type { Abilities } from '#shared/domain/playbook/abilities.ts'
import { compose } from '#shared/plugins/channels/line/compose.ts'
import { storePins } from './brand/stores/store-pins.ts'
import { counterCodes } from './brand/counter/use-code.ts'
import { brand as brandEntity, findBrand, readHouse, type Brand } from './brand/store.ts'
import { showCards } from './card/show-cards.ts'
import type { ChannelBrand } from './channel/account.ts'
import { messageTrail } from './channel/message-trail.ts'
import { sendMessage, type SendDeps } from './channel/send-message.ts'
import { findFriendship, readOutcomes } from './channel/store.ts'
import type { WebhookDeps } from './channel/answer-webhook.ts'
import { issueCoupon as issuing } from './coupon/issue-coupon.ts'
import { showCoupon, showCoupons as couponsShown } from './coupon/show-coupons.ts'
import { couponsIn, readCoupons } from './coupon/store.ts'
import { showHistory as historyShown } from './ledger/show-history.ts'
import { findEntry, writeEntry } from './ledger/store.ts'
import { memberNames } from './member/look-up/member-names.ts'
import { memberOf } from './member/look-up/member-of.ts'
import { setFriend } from './member/set-friend.ts'
import {
  findIdentity,
  findMember,
  findMembership,
  membershipKey as membershipAt,
  readHomeRows,
  readTags,
} from './member/store.ts'
import { tagMember } from './member/tag-member.ts'
import { openGroup } from './brand/open-group.ts'
import { memberView } from './playbook/member-view.ts'
import { playbookTrail } from './playbook/playbook-trail.ts'
import type { Holder, MembershipKey } from './platform/asks.ts'
import { liveConfig } from './platform/table/config.ts'
import { env } from './platform/env.ts'
import { openFixedDoor } from './platform/table/door.ts'
import type { LineUser, Member } from './platform/http/actor.ts'
import { replace, type Write } from './platform/table/write.ts'
import { countCoupons, countHolders, countMembers, countPosters, countSteps } from './report/read-counts.ts'
import { staffOf } from './staff/staff-of.ts'

export {
  countCoupons,
  countHolders,
  countMembers,
  countPosters,
  countSteps,
  findBrand,
  findEntry,
  counterCodes,
  memberNames,
  memberOf,
  messageTrail,
  openGroup,
  playbookTrail,
  readHouse,
  showCards,
  staffOf,
  storePins,
  writeEntry,
}

const NAMES_MS = 60_000
const namesByGroup = new Map<string, { until: number; names: ReadonlyMap<string, string> }>()

/** Store names, up to a minute old: a home screen must not read the house again. */
export const storeNames = async (group: string): Promise<ReadonlyMap<string, string>> => {
  const known = namesByGroup.get(group)
  if (known && known.until > Date.now()) return known.names
  const names = new Map((await readHouse(group)).stores.map(({ id, name }) => [id, name]))
  namesByGroup.set(group, { until: Date.now() + NAMES_MS, names })
  return names
}

export const showCoupons = couponsShown({ storeNames })
export const showHistory = historyShown({ storeNames })
export const issueCoupon = issuing({ writeEntry, storeNames })

export const showIssued = async (holder: Holder, ids: string[], now: Instant) => {
  const held = ids.length ? await readCoupons(holder) : []
  return Promise.all(
    held.filter(({ id }) => ids.includes(id)).map((one) => showCoupon({ storeNames })(holder, one, now)),
  )
}

export const brandOfDoor = async (id: string): Promise<Brand | undefined> => {
  const behind = await openFixedDoor('brand', id)
  return behind && findBrand(behind.group, id)
}

export const friendshipOf = ({
  group,
  brand,
  provider,
  user,
}: Pick<LineUser, 'provider' | 'user'> & { group: string; brand: string }) =>
  findFriendship({ group, brand, provider, user })

export const storeOfSource = async (group: string, { store, poster }: Source): Promise<string | undefined> => {
  const behind =
    (poster && (await openFixedDoor('poster', poster))) || (store && (await openFixedDoor('store', store))) || undefined
  return behind && behind.group === group ? behind.store : undefined
}

export const sourceWords = async (group: string, source: Source | undefined): Promise<string> => {
  if (!source) return '直接打開'
  const store = await storeOfSource(group, source)
  const name = store && (await storeNames(group)).get(store)
  return (
    [name, source.poster, source.campaign, source.link, source.referrer && '朋友推薦'].filter(Boolean).join('・') ||
    '直接打開'
  )
}

/** Leaving does not wait longer for LINE. */
const LINE_MS = 5_000

/** LINE asks that a member who leaves is deauthorised, while their token lives. developers.line.biz/en/reference/line-login */
export const deauthorise = async (member: Member, accessToken: string): Promise<void> => {
  const { accountOf } = await import('./channel/account.ts')
  const { tokenOf } = await import('#shared/plugins/channels/line/send.server.ts')
  const account = await accountOf(await findBrand(member.group, member.brand))
  if (!account) return
  await fetch(`${env('LINE_API_BASE_URL')}/user/v1/deauthorize`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(account)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ userAccessToken: accessToken }),
    signal: AbortSignal.timeout(LINE_MS),
  })
}

export const membershipKey: MembershipKey = ({ group, member, brand }) => membershipAt(group, member, brand)

export const isMember = async (group: string, brand: string, member: string): Promise<boolean> =>
  (await findMembership(group, member, brand)) !== undefined

export const recipientOf: SendDeps['recipientOf'] = async ({ group, brand, member }) => {
  const membership = await findMembership(group, member, brand)
  if (!membership) return undefined
  return { user: membership.user, isFriend: membership.isFriend, marketing: membership.marketing }
}

export const recentMarketing: SendDeps['recentMarketing'] = async (holder, now) => {
  const since = after(now, -CAP.days * DAY)
  return (await readOutcomes(holder)).filter(
    ({ purpose, state, at }) => purpose === 'marketing' && state === 'sent' && at > since,
  ).length
}

const composeFor: SendDeps['composeFor'] = async (holder, messageId: MessageId, content: Message, now) => {
  const [brand, member, coupons] = await Promise.all([
    findBrand(holder.group, holder.brand),
    findMember(holder.group, holder.member),
    content.coupon ? showIssued(holder, [content.coupon], now) : [],
  ])
  const locale = (member?.locale ?? 'zh-Hant') as Locale
  return compose(content, {
    messageId,
    member: { name: member?.name ?? '', locale },
    brand: {
      name: say(brand!.name as Text, locale),
      colour: (brand!.face as Face).colour,
      liffId: brand!.liffId ?? '',
    },
    coupon: coupons[0],
    now,
  })
}

export const sendDeps: SendDeps = { findBrand, recipientOf, recentMarketing, composeFor }

export const changeConnection = async (group: string, id: string, change: Partial<ChannelBrand>): Promise<Write[]> => {
  const brand = await findBrand(group, id, true)
  if (!brand) return []
  const { rev, ...rest } = brand
  return [replace(brandEntity, { ...rest, ...change }, rev)]
}

export const webhookDeps: WebhookDeps = {
  findBrand,
  setFriend,
  memberBehind: async (group, brand, provider, user) => {
    const known = await findIdentity(group, 'line', provider, user)
    return known && (await findMembership(group, known.member, brand)) ? known.member : undefined
  },
  replyFacts: async (holder, at) => {
    const { member, rows } = await readHomeRows(holder.group, holder.member, holder.brand)
    const place = { group: holder.group as GroupId, brand: holder.brand as BrandId, member: holder.member as MemberId }
    const [cards, coupons] = await Promise.all([showCards(rows, place, at), showCoupons(rows, place, at)])
    const [card] = cards
    const usable = coupons.filter(({ state }) => state === 'usable')
    return {
      locale: (member?.locale ?? 'zh-Hant') as Locale,
      ...(card && {
        member: {
          stamps: card.stamps,
          goal: card.goal,
          unit: card.unit,
          reward: card.reward,
          coupons: usable.length,
          soonest: usable[0]?.name,
        },
      }),
    }
  },
  giftOf: async ({ group, id, joinGift }) =>
    joinGift ? (await liveConfig<Campaign>({ group, brand: id }, 'campaign', joinGift))?.settings.name : undefined,
}

/** What playbook steps may do, for members of one brand at one moment. */
export const abilitiesFor = (place: { group: string; brand: string }, now: Instant): Abilities => ({
  readMember: async (member) => {
    const [{ member: person, membership, rows }, tags] = await Promise.all([
      readHomeRows(place.group, member, place.brand),
      readTags(place.group, place.brand, member),
    ])
    const cards = await showCards(rows, place, now)
    return memberView({ person, membership, tags, cards, coupons: couponsIn(rows), now })
  },
  issueCoupon: async ({ member, campaign, key, from }) => {
    const { writes, answer } = await issueCoupon({ ...place, member, campaign, key, from, reason: 'playbook', now })
    return { writes, events: [], answer }
  },
  tagMember: async ({ member, tag, from }) => ({
    ...(await tagMember({ ...place, member, tag, from, now })),
    events: [],
  }),
  sendMessage: async ({ member, content, key, from }) => ({
    answer: await sendMessage(sendDeps)({ ...place, member, content, key, from, now }),
  }),
})
