import type { Message } from '../../../domain/channel/message.ts'
import type { MemberView } from '../../../domain/playbook/abilities.ts'
import type { Run } from '../../../domain/playbook/node-kind.ts'
import { visitKey } from '../../../domain/playbook/visit-key.ts'
import type { SendMessageSettings } from './node.ts'

export const run: Run<SendMessageSettings> = async ({ settings, member, enrolment, key, from }, abilities) => {
  const { coupon: wanted, ...content } = settings
  const coupon = wanted && couponFor(wanted, await abilities.readMember(member), enrolment)
  // A message about a coupon that is used up or was never issued would only annoy.
  if (wanted && !coupon) return { did: 'nothing', skipped: 'no-coupon' }
  const message: Message = { ...content, ...(coupon && { coupon }) }
  const { answer } = await abilities.sendMessage({ member, content: message, key, from })
  if (answer.state === 'not-sent') return { did: 'nothing', skipped: answer.reason ?? 'not-sent' }
  return { did: answer.state }
}

const couponFor = (wanted: NonNullable<SendMessageSettings['coupon']>, view: MemberView, enrolment: string) => {
  const coupon = 'step' in wanted ? view.couponOf(visitKey(enrolment, wanted.step)) : view.usableCoupon(wanted.campaign)
  return coupon?.state === 'usable' ? coupon.id : undefined
}
