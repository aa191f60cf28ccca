import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { fill } from '#shared/base/text.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { playbooks } from '../../../words/rooms.ts'

const NAME_MAX = 40
const DAYS_MAX = 365
const HOLDOUTS = [0, 5, 10, 20, 50]
const AGAIN_DAYS = 30

interface Props {
  playbook: Playbook
  change: (playbook: Playbook, what: string) => void
  mayWrite: boolean
  inside: number
  /** Absent unless it is live. */
  pause?: () => void
  pausing: boolean
}

export const RulesTab = ({ playbook, change, mayWrite, inside, pause, pausing }: Props) => {
  const { reentry } = playbook
  return (
    <div class="panel__body">
      <fieldset class="plain lines" disabled={!mayWrite}>
        <FormLine label={playbooks.name}>
          <div class="stack">
            <input
              class="input"
              aria-label={playbooks.name}
              maxLength={NAME_MAX}
              value={playbook.name}
              aria-invalid={!playbook.name.trim() || undefined}
              onInput={(event) => change({ ...playbook, name: event.currentTarget.value }, 'name')}
            />
            <p class="field__hint">{playbooks.nameNote}</p>
          </div>
        </FormLine>
        <FormLine label={playbooks.reentry} flat>
          <Choice
            kind="radio"
            name="reentry"
            checked={reentry.kind === 'once'}
            onChange={() => change({ ...playbook, reentry: { kind: 'once' } }, 'reentry')}
            label={playbooks.reentryOnce}
          />
          <div class="row row--wrap">
            <Choice
              kind="radio"
              name="reentry"
              checked={reentry.kind === 'after-days'}
              onChange={() => change({ ...playbook, reentry: { kind: 'after-days', days: AGAIN_DAYS } }, 'reentry')}
              label={playbooks.reentryAgain}
            />
            {reentry.kind === 'after-days' && (
              <>
                <input
                  class="input tiny"
                  type="number"
                  min={1}
                  max={DAYS_MAX}
                  aria-label={playbooks.reentryAgain}
                  value={reentry.days}
                  onInput={(event) => {
                    const days = Math.round(Number(event.currentTarget.value))
                    if (days >= 1 && days <= DAYS_MAX)
                      change({ ...playbook, reentry: { kind: 'after-days', days } }, 'reentry')
                  }}
                />
                <span>{playbooks.daysUnit}</span>
              </>
            )}
          </div>
        </FormLine>
        <FormLine label={playbooks.goal}>
          <div class="stack">
            <select
              class="select"
              aria-label={playbooks.goal}
              value={playbook.goal?.event ?? ''}
              onChange={(event) => {
                const goal = event.currentTarget.value
                change({ ...playbook, goal: goal ? { event: goal } : null }, 'goal')
              }}
            >
              {Object.entries(playbooks.goals).map(([event, words]) => (
                <option key={event} value={event}>
                  {words}
                </option>
              ))}
            </select>
            <p class="field__hint">{playbooks.goalNote}</p>
          </div>
        </FormLine>
        <FormLine label={playbooks.holdoutLabel}>
          <div class="stack">
            <div class="seg" role="group" aria-label={playbooks.holdoutLabel}>
              {HOLDOUTS.map((percent) => (
                <button
                  key={percent}
                  type="button"
                  aria-pressed={percent === playbook.holdoutPercent}
                  onClick={() => change({ ...playbook, holdoutPercent: percent }, 'holdout')}
                >
                  {percent}%
                </button>
              ))}
            </div>
            <p class="field__hint">{playbooks.holdoutNote}</p>
          </div>
        </FormLine>
        {pause && (
          <FormLine label={playbooks.pause}>
            <div class="stack">
              <span class="row">
                <Button busy={pausing} onClick={pause}>
                  {playbooks.pause}
                </Button>
              </span>
              <p class="field__hint">{fill(playbooks.pauseNote, { count: inside.toLocaleString() })}</p>
            </div>
          </FormLine>
        )}
      </fieldset>
    </div>
  )
}
