import { fill } from '#shared/base/text.ts'
import { aside } from '#shared/ui/joiners.ts'
import { nowMs } from '../../data/clock.ts'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/show/facts.tsx'
import { StateDot, type Tone } from '../../parts/show/state-dot.tsx'
import { fillCount } from '../../words/fill-count.ts'
import { smsWords as words } from '../../words/rooms.ts'
import { momentOf, monthOf } from '../../words/time.ts'
import type { SmsState } from './account-fields.ts'

type Word = keyof typeof words.states

const TONES: Record<Word, Tone> = { none: 'off', good: 'good', failing: 'bad', refused: 'bad', busy: 'warn' }
const counted = (count: number) => count.toLocaleString('en')

/** A gateway that knows the account may still not let its SMS go. */
export const stateOf = ({ gateway, trouble }: Pick<SmsState, 'gateway' | 'trouble'>): Word =>
  gateway === null ? 'none' : gateway.state === 'good' && trouble ? 'failing' : gateway.state

/** Whether it works, and what went out. */
export const StateSection = ({ state }: { state: SmsState }) => {
  const { account, gateway, trouble, month, kinds, now } = state
  const word = stateOf(state)
  const moment = (at: string) => momentOf(at, nowMs())
  return (
    <Section title={words.now} class="sms">
      <Facts
        rows={[
          [
            words.state,
            <StateDot key="state" tone={TONES[word]}>
              {words.states[word]}
              {gateway?.detail && aside(gateway.detail)}
            </StateDot>,
          ],
          ...(account
            ? ([[words.gateway, kinds.find(({ kind }) => kind === account.kind)?.name ?? account.kind]] as const)
            : []),
          ...(gateway?.left == null ? [] : ([[words.left, fillCount(words.points, { count: gateway.left })]] as const)),
          [
            fill(words.month, { month: monthOf(month.month, now.slice(0, 10)) }),
            fill(words.count, { count: counted(month.count) }),
          ],
          ...(trouble
            ? ([
                [
                  words.trouble,
                  fill(words.troubleSays, {
                    since: moment(trouble.since),
                    at: moment(trouble.at),
                    times: trouble.times,
                    reason: trouble.reason,
                  }),
                ],
              ] as const)
            : []),
          ...(account
            ? ([
                [
                  words.connected,
                  account.connected
                    ? fill(words.connectedBy, { who: account.connected.by, when: moment(account.connected.at) })
                    : words.byOperator,
                ],
              ] as const)
            : []),
        ]}
      />
      <p class="note">{words.countNote}</p>
    </Section>
  )
}
