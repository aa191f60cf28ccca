import { cardFilled } from '#shared/events/card.ts'
import { sendDeps } from '#functions/abilities/line.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { now } from '../platform/clock.ts'
import { sendMessage } from './send-message.ts'

/** The chat says that the card is full, with the reward in the message. */
export const handler = subscribeTo(cardFilled, async ({ id, group, brand, member, data }) => {
  if (!brand || !member) return
  await sendMessage(sendDeps)({
    group,
    brand,
    member,
    key: `filled:${id}`,
    now: now(),
    content: {
      text: {
        'zh-Hant': '{name}，集滿了！這張是說好的獎勵，到門市給店員看就能用。',
        en: '{name}, your card is full! Here is the reward you earned.',
        ja: '{name}さん、カードがたまりました！お約束の特典です。',
      },
      coupon: data.coupon,
    },
  })
})
