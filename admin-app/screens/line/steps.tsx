import { Check } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { Icon } from '../../parts/show/icon.tsx'
import { lineWords as words } from '../../words/rooms.ts'
import type { LineConnection } from './channel-form.ts'

export type CheckResult = OutputOf<Api['POST /admin/brands/{id}/line/check']>

interface Step {
  title: string
  note: string
  state: 'done' | 'now' | 'todo'
}

const ADDRESS_CHECKS = ['webhook-set', 'webhook-test', 'liff']

/** The first step that is not done is the one to do now. */
export const stepsOf = (connection: LineConnection, result: CheckResult | undefined): Step[] => {
  const { channel, addresses, check } = words.step
  const isConnected = connection.channelId !== null
  const reached =
    result?.checks.filter(({ name }) => ADDRESS_CHECKS.includes(name)).every(({ state }) => state === 'good') ?? false
  const bad = result?.checks.filter(({ state }) => state === 'bad').length ?? 0
  const isChecked = result !== undefined && result.checks.every(({ state }) => state === 'good')
  const found = [
    {
      title: channel.title,
      note: isConnected ? (connection.basicId ?? connection.channelId!) : channel.todo,
      done: isConnected,
    },
    { title: addresses.title, note: reached ? addresses.done : addresses.todo, done: reached },
    {
      title: check.title,
      note: bad > 0 ? fill(check.bad, { count: bad }) : isChecked ? check.done : check.todo,
      done: isChecked,
    },
  ]
  const now = found.findIndex(({ done }) => !done)
  return found.map(({ title, note, done }, at) => ({ title, note, state: done ? 'done' : at === now ? 'now' : 'todo' }))
}

export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="steps" aria-label={words.steps}>
    {steps.map(({ title, note, state }, at) => (
      <li key={title} class={state} aria-current={state === 'now' ? 'step' : undefined}>
        <i aria-hidden="true">{state === 'done' ? <Icon of={Check} size={13} /> : at + 1}</i>
        <span>
          {title}
          <small>{note}</small>
        </span>
      </li>
    ))}
  </ol>
)
