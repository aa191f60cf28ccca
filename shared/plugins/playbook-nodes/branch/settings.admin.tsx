import { FormLine } from '../../../ui/form/form-line.tsx'
import type { ProgramId } from '../../../base/id.ts'
import type { SettingsProps } from '../family.ts'
import type { BranchSettings } from './node.ts'

const QUESTIONS = [
  ['coupon-used', '券用了嗎'],
  ['has-tag', '有沒有標籤'],
  ['has-stamps', '集到幾點'],
] as const

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
      <FormLine label="看什麼">
        <div class="seg" role="group" aria-label="看什麼">
          {QUESTIONS.map(([asks, words]) => (
            <button key={asks} type="button" aria-pressed={settings.asks === asks} onClick={() => ask(asks)}>
              {words}
            </button>
          ))}
        </div>
      </FormLine>
      {settings.asks === 'coupon-used' && (
        <FormLine label="哪一步發的">
          <select
            class="select"
            aria-label="哪一步發的"
            aria-invalid={bad('step')}
            value={settings.step ?? ''}
            onChange={(event) => change({ ...settings, step: event.currentTarget.value })}
          >
            <option value="">{couponSteps.length > 0 ? '選一步' : '前面還沒有發券'}</option>
            {couponSteps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FormLine>
      )}
      {settings.asks === 'has-tag' && (
        <FormLine label="標籤">
          <input
            class="input"
            aria-label="標籤"
            maxLength={24}
            aria-invalid={bad('tag')}
            value={settings.tag ?? ''}
            onInput={(event) => change({ ...settings, tag: event.currentTarget.value })}
          />
        </FormLine>
      )}
      {settings.asks === 'has-stamps' && (
        <FormLine label="哪張卡">
          <div class="row row--wrap">
            <select
              class="select"
              aria-label="哪張卡"
              aria-invalid={bad('program')}
              value={settings.program ?? ''}
              onChange={(event) => change({ ...settings, program: event.currentTarget.value as ProgramId })}
            >
              <option value="">選一張集點卡</option>
              {programs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <span>集到</span>
            <input
              class="input tiny"
              type="number"
              min={1}
              max={20}
              aria-label="幾點"
              value={settings.stamps ?? STAMPS}
              onInput={(event) => change({ ...settings, stamps: Math.round(Number(event.currentTarget.value)) })}
            />
            <span>點以上</span>
          </div>
        </FormLine>
      )}
    </div>
  )
}
