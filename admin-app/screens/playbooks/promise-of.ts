import { fill } from '#shared/base/text.ts'
import type { Playbook, Step } from '#shared/domain/playbook/playbook.ts'
import { playbookSeconds } from '#shared/domain/playbook/playbook-seconds.ts'
import { fillCount } from '../../words/fill-count.ts'
import { playbooks } from '../../words/rooms.ts'
import { kinds } from './playbook-kinds.ts'

/** The most of one kind that a member meets on any way through. */
const most = (steps: readonly Step[], kind: string): number =>
  steps.reduce(
    (sum, step) =>
      sum +
      (step.kind === kind ? 1 : 0) +
      Math.max(0, ...Object.values(step.exits ?? {}).map((branch) => most(branch, kind))),
    0,
  )

const DAY_SECONDS = 86_400

/** 一位會員最多收到 2 則訊息、1 張券，6 天內走完。Only for a playbook without problems. */
export const promiseOf = (playbook: Playbook): string => {
  const days = Math.ceil(playbookSeconds(playbook.steps, kinds.nodes) / DAY_SECONDS)
  return fill(playbooks.publishSteps, {
    messages: most(playbook.steps, 'send-message'),
    coupons: most(playbook.steps, 'issue-coupon'),
    days: days === 0 ? playbooks.sameDay : fillCount(playbooks.withinDays, { days }),
  })
}
