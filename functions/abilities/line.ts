// What the channel asks, and what is asked of it.
import type { BrandId, GroupId, MemberId, MessageId } from '#shared/base/id.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import { after, DAY } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { CAP } from '#shared/domain/channel/may-send.ts'
import type { Notice } from '#shared/domain/channel/message.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { compose } from '#shared/plugins/channels/line/compose.ts'
import { findBrand } from '../brand/store.ts'
import { showCards } from '../card/show-cards.ts'
import type { WebhookDeps } from '../channel/webhook/answer-webhook.ts'
import { messageTrail } from '../channel/message-trail.ts'
import type { SendDeps } from '../channel/send-message.ts'
import { findFriendship, readOutcomes } from '../channel/store.ts'
import { markUnsent } from '../member/spend-ask/mark-unsent.ts'
import { findSpendAsk } from '../member/spend-ask/store.ts'
import { setFriend } from '../member/set-friend.ts'
import { findIdentity, findMember, findMembership, readHomeRows } from '../member/store.ts'
import { env } from '../platform/env.ts'
import type { LineUser, Member } from '../platform/http/actor.ts'
import { runningConfig } from '../platform/table/config.ts'
import { showCoupons, showIssued } from './holder.ts'

export { messageTrail }

export const friendshipOf = ({
  group,
  brand,
  provider,
  user,
}: Pick<LineUser, 'provider' | 'user'> & { group: string; brand: string }) =>
  findFriendship({ group, brand, provider, user })

/** Questions that stores ask members in the chat. */
export const askedOnLine = { find: findSpendAsk, unsent: markUnsent }

export const localeOfMember = async (group: string, member: string): Promise<Locale> =>
  ((await findMember(group, member))?.locale ?? 'zh-Hant') as Locale

/** Leaving does not wait longer for LINE. */
const LINE_MS = 5_000

/** LINE asks that a member who leaves is deauthorised, while their token lives; the token that asks is the Login channel's. Throws what keeps LINE from knowing. developers.line.biz/en/reference/line-login */
export const deauthorise = async (member: Member, accessToken: string): Promise<void> => {
  const { loginAccountOf } = await import('../channel/account.ts')
  const { tokenOf } = await import('#shared/plugins/channels/line/send.server.ts')
  const login = await loginAccountOf(await findBrand(member.group, member.brand))
  if (!login) throw new Error('the secret of the LINE Login channel was not given')
  const answer = await fetch(`${env('LINE_API_BASE_URL')}/user/v1/deauthorize`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(login)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ userAccessToken: accessToken }),
    signal: AbortSignal.timeout(LINE_MS),
  })
  if (!answer.ok) throw new Error(`LINE answered ${answer.status}`)
}

export const recipientOf: SendDeps['recipientOf'] = async ({ group, brand, member }) => {
  const membership = await findMembership(group, member, brand)
  if (!membership) return undefined
  const { user } = membership
  return { user, isFriend: user !== undefined && membership.isFriend, marketing: membership.marketing }
}

export const recentMarketing: SendDeps['recentMarketing'] = async (holder, now) => {
  const since = after(now, -CAP.days * DAY)
  return (await readOutcomes(holder)).filter(
    ({ purpose, state, at }) => purpose === 'marketing' && state === 'sent' && at > since,
  ).length
}

const composeFor: SendDeps['composeFor'] = async (holder, messageId: MessageId, content: Notice, now) => {
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

export const webhookDeps: WebhookDeps = {
  findBrand,
  setFriend,
  memberBehind: async (group, brand, provider, user) => {
    const known = await findIdentity(group, 'line', provider, user)
    return known && (await findMembership(group, known.member, brand))?.user ? known.member : undefined
  },
  replyFacts: async (holder, at) => {
    const { member, rows, others } = await readHomeRows(holder.group, holder.member, holder.brand)
    const place = { group: holder.group as GroupId, brand: holder.brand as BrandId, member: holder.member as MemberId }
    const [cards, coupons] = await Promise.all([
      showCards(rows, place, at),
      showCoupons([...rows, ...others], place, at),
    ])
    const card = cards.find(({ kind, ended }) => kind === 'stamp' && !ended)
    const usable = coupons.filter(({ state }) => state === 'usable')
    return {
      locale: (member?.locale ?? 'zh-Hant') as Locale,
      ...(card && {
        member: {
          stamps: card.balance,
          goal: card.goal ?? 0,
          unit: card.unit,
          reward: card.reward ?? { 'zh-Hant': '' },
          coupons: usable.length,
          soonest: usable[0]?.name,
        },
      }),
    }
  },
  giftOf: async ({ group, id, joinGift }) =>
    joinGift ? (await runningConfig<Campaign>({ group, brand: id }, 'campaign', joinGift))?.settings.name : undefined,
}
