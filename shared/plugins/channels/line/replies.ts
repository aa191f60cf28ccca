// Free replies in the chat: the greeting, and answers to the words people type.
import { fill, say, type Locale, type Text } from '../../../base/text.ts'
import type { LineMessageObject } from '../../../ui/line/message-object.ts'
import { column, line, mainButton, title } from './parts.ts'
import { replyWords } from './reply-words.ts'

export interface ReplyFor {
  brand: { name: string; colour: string; liffId: string }
  locale: Locale
  /** Undefined for somebody who has not joined. */
  member?: {
    stamps: number
    goal: number
    unit: Text
    reward: Text
    coupons: number
    /** Words of the coupon that ends first. */
    soonest?: Text
  }
  /** What joining gives at once. */
  gift?: Text
}

export type Asked = 'greeting' | 'card' | 'member' | 'coupons' | 'unknown'

/** What somebody who types this wants. */
export const askedBy = (text: string): Asked => {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (/集點|集点|點數|stamp|スタンプ|card/.test(plain)) return 'card'
  if (/優惠券|優惠|coupon|クーポン/.test(plain)) return 'coupons'
  if (/會員|会員|member|加入|join/.test(plain)) return 'member'
  return 'unknown'
}

const url = (liffId: string, path: string) => `https://liff.line.me/${liffId}${path}`

const bubble = (head: string, body: string, label: string, uri: string, colour: string): LineMessageObject => ({
  type: 'flex',
  altText: `${head} ${body}`.slice(0, 400),
  contents: {
    type: 'bubble',
    size: 'mega',
    body: column([title(head), line(body)], { spacing: 'sm' }),
    footer: column([mainButton(label, uri, colour)]),
  },
})

export const replyTo = (asked: Asked, { brand, locale, member, gift }: ReplyFor): LineMessageObject[] => {
  const words = replyWords[locale]
  const here = (path: string) => url(brand.liffId, path)
  if (!member) {
    const promise = gift ? fill(words.gift, { gift: say(gift, locale) }) : words.noGift
    const head = fill(asked === 'greeting' ? words.welcome : words.joinFirst, { brand: brand.name })
    return [bubble(head, promise, words.join, here('/join'), brand.colour)]
  }
  const { stamps, goal, unit, reward, coupons, soonest } = member
  const left = { left: goal - stamps, unit: say(unit, locale), reward: say(reward, locale), stamps, goal }
  if (asked === 'coupons') {
    const body =
      coupons === 0 ? words.noCoupons : fill(words.coupons, { coupons, soonest: soonest ? say(soonest, locale) : '' })
    return [bubble(words.couponsHead, body, words.seeCoupons, here('/coupons'), brand.colour)]
  }
  if (asked === 'member') return [bubble(words.memberHead, words.memberBody, words.seeMember, here(''), brand.colour)]
  if (asked === 'card' || asked === 'greeting')
    return [bubble(fill(words.left, left), fill(words.progress, left), words.seeCard, here('/card'), brand.colour)]
  return [
    {
      type: 'text',
      text: words.unknown,
      quickReply: {
        items: ([words.askCard, words.askMember, words.askCoupons] as string[]).map((text) => ({
          type: 'action' as const,
          action: { type: 'message' as const, label: text, text },
        })),
      },
    },
  ]
}
