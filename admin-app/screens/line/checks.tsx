import { CircleCheck, CircleMinus, CircleX } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { aside } from '#shared/ui/joiners.ts'
import type { Refusal } from '../../data/refusal.ts'
import { nowMs } from '../../data/clock.ts'
import { Section } from '../../parts/page/section.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { Bone } from '../../parts/state/bone.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { momentOf } from '../../words/time.ts'
import { checkNext, checkWords, lineWords as words } from '../../words/rooms.ts'
import type { CheckResult } from './steps.tsx'

const ICONS = { good: CircleCheck, bad: CircleX, skipped: CircleMinus }
const TONES = { good: 'good', bad: 'bad', skipped: 'muted' }

const Line = ({ check }: { check: CheckResult['checks'][number] }) => {
  const next = check.next ?? (check.state === 'bad' ? checkNext[check.name] : null)
  return (
    <li>
      <Icon of={ICONS[check.state]} size={18} class={TONES[check.state]} />
      <p>
        <b>{checkWords[check.name][check.state]}</b>
        <span class="sr">{aside(words.states[check.state])}</span>
        {check.words && <small>{check.words}</small>}
        {next && <small class="checks__next">{next}</small>}
      </p>
    </li>
  )
}

/** What was asked of LINE; each bad answer says what to do. */
export const Checks = ({
  result,
  refusal,
  isChecking,
}: {
  result: CheckResult | undefined
  refusal: Refusal | null
  isChecking: boolean
}) => (
  <Section
    title={words.checks}
    note={result && fill(words.checkedAt, { when: momentOf(result.checkedAt, nowMs()), count: result.checks.length })}
  >
    <div aria-live="polite" aria-busy={isChecking}>
      <Refused refusal={refusal} />
      {result ? (
        <ul class={`checks ${isChecking ? 'is-old' : ''}`}>
          {result.checks.map((check) => (
            <Line key={check.name} check={check} />
          ))}
        </ul>
      ) : isChecking ? (
        <div class="bones">
          <Bone width={220} />
          <Bone width={320} />
          <Bone width={180} />
        </div>
      ) : (
        !refusal && <p class="note">{words.notChecked}</p>
      )}
    </div>
  </Section>
)
