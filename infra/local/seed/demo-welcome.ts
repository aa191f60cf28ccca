import type { Text } from '#shared/base/text.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'

interface Words {
  name: string
  gift: string
  hello: Text
  reminder: Text
}

/** A coupon, a message, three days, and a reminder for those who have not used it. Using it is the goal and ends the stay. */
export const welcome = ({ name, gift, hello, reminder }: Words): Playbook => ({
  name,
  trigger: { kind: 'member-joined', settings: {} },
  reentry: { kind: 'once' },
  goal: { event: 'coupon.redeemed' },
  holdoutPercent: 0,
  steps: [
    { id: 'gift', kind: 'issue-coupon', settings: { campaign: gift } },
    { id: 'hello', kind: 'send-message', settings: { text: hello, coupon: { step: 'gift' } } },
    { id: 'three', kind: 'wait', settings: { amount: 3, unit: 'days' } },
    { id: 'remind', kind: 'send-message', settings: { text: reminder, coupon: { step: 'gift' } } },
  ],
})
