import { type Locale, say } from '#shared/base/text.ts'
import { endOfDayAfter, instant, type Instant } from '#shared/base/time.ts'
import { spanOf, type Validity } from '#shared/domain/coupon/validity.ts'
import type { Step } from '#shared/domain/playbook/playbook.ts'
import { compose } from '#shared/plugins/channels/line/compose.ts'
import type { SendMessageSettings } from '#shared/plugins/playbook-nodes/send-message/node.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { LineRoom } from '../../../parts/preview/line-room.tsx'
import { Phone } from '../../../parts/preview/phone.tsx'
import { playbooks } from '../../../words/rooms.ts'
import { couponWords } from '../../coupons/coupon-words.ts'
import type { Campaigns } from '../playbook-kinds.ts'

const ID = '0'.repeat(26)

const SHOWN_DAYS = 30

/** As of somebody whose birthday is today. */
const endsAt = (validity: Validity, now: Instant): Instant => {
  const span = spanOf(validity, { now, birthday: now.slice('2026-'.length, '2026-11-21'.length) })
  return span.ok ? span.value.endsAt : endOfDayAfter(now, SHOWN_DAYS)
}

/** The message as LINE will show it: the composer’s own objects on the town’s own renderer. */
export const MessagePhone = ({
  settings,
  steps,
  campaigns,
  locale,
}: {
  settings: Partial<SendMessageSettings>
  steps: readonly Step[]
  campaigns: Campaigns
  locale: Locale
}) => {
  const { brand } = useHere()
  const now = instant(nowMs())
  const text = settings.text && say(settings.text, locale) ? settings.text : undefined
  const wanted = settings.coupon
  const campaignId =
    wanted && 'step' in wanted
      ? (steps.find(({ id }) => id === wanted.step)?.settings as { campaign?: string } | undefined)?.campaign
      : wanted?.campaign
  const page = campaigns.find(({ id }) => id === campaignId)
  const campaign = page?.live ?? page?.draft
  const messages = text
    ? compose(
        { text, button: settings.button },
        {
          messageId: `msg_${ID}`,
          member: { name: playbooks.sample, locale },
          brand: { name: brand.name, colour: brand.face.colour, liffId: brand.liffId ?? '' },
          now,
          ...(campaign && {
            coupon: {
              id: `cpn_${ID}`,
              name: campaign.name,
              ...couponWords(campaign),
              expiresAt: endsAt(campaign.validity, now),
            },
          }),
        },
      )
    : []
  return (
    <Phone colour={brand.face.colour} zoom={0.54} height={860} lang={locale}>
      <LineRoom brand={brand} messages={messages} />
    </Phone>
  )
}
