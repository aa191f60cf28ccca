import type { MemberView } from '../../../domain/playbook/abilities.ts'
import type { Run } from '../../../domain/playbook/node-kind.ts'
import { visitKey } from '../../../domain/playbook/visit-key.ts'
import type { BranchSettings } from './node.ts'

export const run: Run<BranchSettings> = async ({ settings, member, enrolment }, { readMember }) => {
  const exit = isSo(settings, await readMember(member), enrolment) ? 'yes' : 'no'
  return { did: exit, exit }
}

const isSo = (asked: BranchSettings, view: MemberView, enrolment: string): boolean => {
  switch (asked.asks) {
    case 'coupon-used':
      return view.couponOf(visitKey(enrolment, asked.step))?.state === 'redeemed'
    case 'has-tag':
      return view.tags.includes(asked.tag)
    case 'has-stamps':
      return view.stamps(asked.program) >= asked.stamps
  }
}
