// A neutral message in LINE's form: the words, and a bubble for what comes with them.
import { fill, type Locale, say, type Text } from '../../../base/text.ts'
import type { Instant } from '../../../base/time.ts'
import { endOfDay, lastDayOf } from '../../../domain/coupon/days.ts'
import type { Message, Notice } from '../../../domain/channel/message.ts'
import type { FlexBubble, FlexMessage, LineMessageObject } from '../../../ui/line/message-object.ts'
import { ALT_TEXT_MAX, LABEL_MAX } from './limits.ts'
import { askUrl, liffUrl } from './liff-url.ts'
import { column, fact, line, mainButton, perforation, quietButton, title, wordsColour } from './parts.ts'
import { dayWords, daysLeft, words } from './words.ts'

export interface CouponShown {
  id: string
  name: Text
  headline: Text
  line: Text
  expiresAt: Instant
}

export interface ComposeFor {
  /** Carried by every link, so that an opened one is known. */
  messageId: string
  member: { name: string; locale: Locale }
  brand: { name: string; colour: string; liffId: string }
  /** What `message.coupon` names. */
  coupon?: CouponShown
  now: Instant
}

/** At most five message objects, within LINE’s limits. Every one of them leads to 停止接收 in two taps, but for a question that the member’s own shopping brings up. */
export const compose = (message: Notice, to: ComposeFor): LineMessageObject[] => {
  const { locale } = to.member
  // LINE refuses a text of no letters, which `{name}` alone is for somebody without a name.
  const said = greet(say(message.text, locale), to.member.name) || to.brand.name
  if (message.ask) {
    const uri = askUrl(to.brand.liffId, message.ask.id, to.messageId)
    const button = mainButton(clip(say(message.ask.label, locale), LABEL_MAX), uri, to.brand.colour)
    const body = column([line(said, { size: 'md', color: '#1f1b16' })])
    return [flex(said, { type: 'bubble', size: 'mega', body, footer: column([button]) })]
  }
  const stop = {
    type: 'uri' as const,
    label: clip(words[locale].stop, LABEL_MAX),
    uri: liffUrl(to.brand.liffId, 'stop', to.messageId),
  }
  if (to.coupon) {
    const { coupon } = to
    const bubble = couponBubble(message, coupon, to)
    const name = say(coupon.name, locale)
    return [
      { type: 'text', text: said },
      flex(`${name}・${until(ends(coupon), locale)}`, {
        ...bubble,
        footer: { ...bubble.footer!, contents: [...bubble.footer!.contents, quietButton(stop)] },
      }),
    ]
  }
  const { button } = message
  if (button) {
    const label = clip(say(button.label, locale), LABEL_MAX)
    const uri = liffUrl(to.brand.liffId, button.to, to.messageId)
    return [
      flex(said, {
        type: 'bubble',
        size: 'mega',
        body: column([line(said, { size: 'md', color: '#1f1b16' })]),
        footer: column([mainButton(label, uri, to.brand.colour), quietButton(stop)]),
      }),
    ]
  }
  return [{ type: 'text', text: said, quickReply: { items: [{ type: 'action', action: stop }] } }]
}

const couponBubble = (
  message: Message,
  coupon: CouponShown,
  { member, brand, messageId, now }: ComposeFor,
): FlexBubble => {
  const { locale } = member
  const own = words[locale]
  const left = daysLeft(ends(coupon), now)
  const soon = left > 0 ? fill(own.left, { days: left }) : own.today
  const label = message.button ? say(message.button.label, locale) : own.see
  const uri =
    message.button && message.button.to !== 'coupon'
      ? liffUrl(brand.liffId, message.button.to, messageId)
      : liffUrl(brand.liffId, 'coupon', messageId, coupon.id)
  return {
    type: 'bubble',
    size: 'mega',
    body: column(
      [
        line(say(coupon.name, locale), { weight: 'bold', color: wordsColour(brand.colour) }),
        title(say(coupon.headline, locale)),
        line(say(coupon.line, locale)),
        perforation(),
        fact(own.until, `${until(ends(coupon), locale)}，${soon}`.replace('，', locale === 'en' ? ', ' : '，')),
      ],
      { spacing: 'sm' },
    ),
    footer: column([mainButton(clip(label, LABEL_MAX), uri, brand.colour)]),
  }
}

/** Where a business day lasts until 04:00, its night is that day’s still. */
const ends = ({ expiresAt }: CouponShown): Instant => endOfDay(lastDayOf(expiresAt))

const until = (at: Instant, locale: Locale) => fill(words[locale].by, { day: dayWords(at, locale) })

const flex = (altText: string, contents: FlexBubble): FlexMessage => ({
  type: 'flex',
  altText: clip(altText.replace(/\s+/g, ' '), ALT_TEXT_MAX),
  contents,
})

/** Somebody without a name is greeted without one, and without the title and the comma after it. */
export const greet = (text: string, name: string): string =>
  name.trim() ? fill(text, { name: name.trim() }) : text.replace(/\{name\}\s*(?:さん|様)?[\s，,、]*/g, '')

/** Cut between letters, never inside one: LINE counts UTF-16 units. */
const clip = (text: string, most: number): string => {
  if (text.length <= most) return text
  let cut = ''
  for (const letter of text) {
    if (cut.length + letter.length > most - 1) break
    cut += letter
  }
  return `${cut}…`
}
