import { fill } from '../../../../base/text.ts'
import { HALFWAY_MAX, type StampCard } from '../../../../domain/card/stamp-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../../family.ts'
import { missing } from '../changes.ts'
import { RewardFields } from './reward-fields.admin.tsx'
import { words } from '../words/words.ts'

type Cell = StampCard['halfway'][number]

/** The first place on the way that gives nothing yet, from the middle of the card on. */
const freePlace = ({ goal, halfway }: StampCard): number | undefined => {
  const middle = Math.floor(goal / 2)
  const places = Array.from({ length: goal - 1 }, (_, at) => ((middle - 1 + at) % (goal - 1)) + 1)
  return places.find((at) => !halfway.some((cell) => cell.at === at))
}

export const HalfwayLine = ({ settings, change, campaigns, unit }: CardFormProps<StampCard>) => {
  const { halfway, goal } = settings
  const to = (next: Cell[]) => change({ ...settings, halfway: next })
  const free = halfway.length < HALFWAY_MAX ? freePlace(settings) : undefined
  return (
    <FormLine label={words.halfway} small={words.halfwayNote}>
      <div class="stack stack--wide" id="card-halfway" tabIndex={-1}>
        {halfway.map((cell, nth) => {
          const put = (next: Partial<Cell>) => to(halfway.map((one, at) => (at === nth ? { ...one, ...next } : one)))
          return (
            <div key={nth} class="stack" role="group" aria-label={`${words.halfway} ${nth + 1}`}>
              <div class="row">
                <select
                  class="select select--short grow"
                  aria-label={fill(words.halfwayAt, { unit })}
                  aria-invalid={cell.at >= goal || undefined}
                  value={cell.at}
                  onChange={(event) => put({ at: Number(event.currentTarget.value) })}
                >
                  {Array.from({ length: Math.max(goal - 1, cell.at) }, (_, at) => (
                    <option key={at} value={at + 1}>
                      {fill(words.halfwayOption, { at: at + 1, unit })}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  class="btn btn--quiet btn--s"
                  aria-label={fill(words.halfwayOff, { at: cell.at, unit })}
                  onClick={() => to(halfway.filter((_, at) => at !== nth))}
                >
                  ✕
                </button>
              </div>
              <RewardFields label={words.halfwayWords} reward={cell} change={put} campaigns={campaigns} />
            </div>
          )
        })}
        {missing(settings).length > 0 && (
          <p class="field__err" role="alert">
            {words.halfwayLate}
          </p>
        )}
        {free !== undefined && (
          <button
            type="button"
            class="chip chip--add"
            onClick={() => to([...halfway, { at: free, campaign: '' as Cell['campaign'], words: { 'zh-Hant': '' } }])}
          >
            <span aria-hidden="true">＋</span>
            {words.halfwayAdd}
          </button>
        )}
      </div>
    </FormLine>
  )
}
