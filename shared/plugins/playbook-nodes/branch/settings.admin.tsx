import { FormLine } from '../../../ui/form/form-line.tsx'
import type { ProgramId } from '../../../base/id.ts'
import type { SettingsProps } from '../family.ts'
import type { BranchSettings } from './node.ts'
import { optionsOf } from '../../../ui/form/options-of.ts'
import { words } from '../words.ts'

const { branch: says } = words

type Draft = { asks?: string; step?: string; tag?: string; program?: string; stamps?: number }

const STAMPS = 5

export default function BranchForm(props: SettingsProps<BranchSettings>) {
  const { couponSteps, programs, missing } = props
  const settings = props.settings as Draft
  const change = (next: Draft) => props.change(next as Partial<BranchSettings>)
  const ask = (asks: string) =>
    change(
      asks === 'coupon-used'
        ? { asks, step: couponSteps.at(-1)?.id }
        : asks === 'has-stamps'
          ? { asks, program: programs[0]?.id, stamps: STAMPS }
          : { asks, tag: '' },
    )
  const bad = (field: string) => missing.includes(field) || undefined
  return (
    <div class="lines">
      <FormLine label={says.asks}>
        <div class="seg" role="group" aria-label={says.asks}>
          {optionsOf(says.questions).map(({ kind: asks, words: question }) => (
            <button key={asks} type="button" aria-pressed={settings.asks === asks} onClick={() => ask(asks)}>
              {question}
            </button>
          ))}
        </div>
      </FormLine>
      {settings.asks === 'coupon-used' && (
        <FormLine label={says.step}>
          <select
            class="select"
            aria-label={says.step}
            aria-invalid={bad('step')}
            value={settings.step ?? ''}
            onChange={(event) => change({ ...settings, step: event.currentTarget.value })}
          >
            <option value="">{couponSteps.length > 0 ? says.chooseStep : says.noStep}</option>
            {couponSteps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FormLine>
      )}
      {settings.asks === 'has-tag' && (
        <FormLine label={says.tag}>
          <input
            class="input"
            aria-label={says.tag}
            maxLength={24}
            aria-invalid={bad('tag')}
            value={settings.tag ?? ''}
            onInput={(event) => change({ ...settings, tag: event.currentTarget.value })}
          />
        </FormLine>
      )}
      {settings.asks === 'has-stamps' && (
        <FormLine label={says.card}>
          <div class="row row--wrap">
            <select
              class="select"
              aria-label={says.card}
              aria-invalid={bad('program')}
              value={settings.program ?? ''}
              onChange={(event) => change({ ...settings, program: event.currentTarget.value as ProgramId })}
            >
              <option value="">{says.chooseCard}</option>
              {programs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <span>{says.reached}</span>
            <input
              class="input tiny"
              type="number"
              min={1}
              max={20}
              aria-label={says.stamps}
              value={settings.stamps ?? STAMPS}
              onInput={(event) => change({ ...settings, stamps: Math.round(Number(event.currentTarget.value)) })}
            />
            <span>{says.orMore}</span>
          </div>
        </FormLine>
      )}
    </div>
  )
}
