import { useState } from 'preact/hooks'
import type { Text } from '#shared/base/text.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import { cardForm as words } from '../../../words/rooms.ts'
import { UNITS } from './choices.ts'
import type { ProgramFormProps } from './form-props.ts'
import { said } from '../../../words/said.ts'

const UNIT_MAX = 6

/** What the kind begins with, and what most brands say. */
const unitsOf = ({ kind, face }: Program): readonly Text[] => {
  const first = cardsAtDesk.get(kind)?.start.starting(face).unit
  const rest = UNITS.filter((unit) => unit['zh-Hant'] !== first?.['zh-Hant'])
  return first ? [first, ...rest] : rest
}

export const UnitLine = ({ program, change }: ProgramFormProps) => {
  const units = unitsOf(program)
  const isListed = units.some((unit) => unit['zh-Hant'] === program.unit['zh-Hant'])
  const [own, setOwn] = useState(!isListed)
  return (
    <FormLine label={words.fields.unit}>
      <div class="stack">
        <div class="seg" role="group" aria-label={words.fields.unit} id="card-unit" tabIndex={-1}>
          {units.map((unit) => (
            <button
              key={unit['zh-Hant']}
              type="button"
              aria-pressed={!own && unit['zh-Hant'] === program.unit['zh-Hant']}
              onClick={() => {
                setOwn(false)
                change({ ...program, unit })
              }}
            >
              {said(unit)}
            </button>
          ))}
          <button type="button" aria-pressed={own} onClick={() => setOwn(true)}>
            {words.ownUnit}
          </button>
        </div>
        {own && (
          <LangFields
            label={words.fields.unit}
            text={program.unit}
            max={UNIT_MAX}
            isBad={!program.unit['zh-Hant'].trim()}
            change={(unit) => change({ ...program, unit })}
          />
        )}
      </div>
    </FormLine>
  )
}
