// How a card stands beside the brand’s others, and what becomes of it when something is brought back.
import { useId } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { refundPolicy } from '#shared/domain/ledger/take-back.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { cardForm as words, refundWords } from '../../../words/rooms.ts'
import { refundsOf } from '../rules-sentence.ts'
import type { ProgramFormProps } from './form-props.ts'
import { said } from '../../../words/said.ts'

const RANK_MAX = 99
const POOL_MAX = 40

type OneOf = Extract<Program['stacking'], { kind: 'one-of' }>

const PoolFields = ({ of, change, pools }: { of: OneOf; change: (of: OneOf) => void; pools: readonly string[] }) => {
  const list = useId()
  return (
    <div class="row row--wrap inset">
      <label class="row">
        {words.pool}
        <input
          class="input days"
          list={list}
          maxLength={POOL_MAX}
          value={of.pool}
          aria-invalid={!of.pool.trim() || undefined}
          onInput={(event) => change({ ...of, pool: event.currentTarget.value })}
        />
      </label>
      <datalist id={list}>
        {pools.map((pool) => (
          <option key={pool} value={pool} />
        ))}
      </datalist>
      <label class="row">
        {words.rank}
        <input
          class="input tiny"
          type="number"
          min={1}
          max={RANK_MAX}
          value={of.rank}
          onInput={(event) => {
            const rank = Math.round(Number(event.currentTarget.value))
            if (rank >= 1 && rank <= RANK_MAX) change({ ...of, rank })
          }}
        />
      </label>
    </div>
  )
}

/** @param pools names of the groups that other cards stand in */
export const BesideLines = ({ program, change, pools }: ProgramFormProps & { pools: readonly string[] }) => {
  const { stacking } = program
  const neverOwes = cardsAtDesk.get(program.kind)?.kind.neverOwes
  const offered = refundPolicy.options.filter((policy) => !(neverOwes && policy === 'go-negative'))
  return (
    <>
      <FormLine label={words.stacking} flat>
        <div role="radiogroup" aria-label={words.stacking} id="card-stacking" tabIndex={-1}>
          <Choice
            kind="radio"
            name="card-stacking"
            checked={stacking.kind === 'stacks'}
            label={words.stacks}
            hint={words.stacksNote}
            onChange={() => change({ ...program, stacking: { kind: 'stacks' } })}
          />
          <Choice
            kind="radio"
            name="card-stacking"
            checked={stacking.kind === 'one-of'}
            label={words.oneOf}
            hint={words.oneOfNote}
            onChange={() => change({ ...program, stacking: { kind: 'one-of', pool: pools[0] ?? '', rank: 1 } })}
          />
        </div>
        {stacking.kind === 'one-of' && (
          <PoolFields of={stacking} pools={pools} change={(next) => change({ ...program, stacking: next })} />
        )}
      </FormLine>
      <FormLine label={words.fields.refunds} flat>
        <div role="radiogroup" aria-label={words.fields.refunds} id="card-refunds" tabIndex={-1}>
          {offered.map((policy) => (
            <Choice
              key={policy}
              kind="radio"
              name="card-refunds"
              checked={refundsOf(program) === policy}
              label={refundWords[policy].label}
              hint={fill(refundWords[policy].hint, { unit: said(program.unit) })}
              onChange={() => change({ ...program, refunds: policy })}
            />
          ))}
        </div>
      </FormLine>
    </>
  )
}
