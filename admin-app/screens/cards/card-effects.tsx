import { fill } from '#shared/base/text.ts'
import { hurtfulChange, type ProgramChange } from '#shared/domain/card/change/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { listed } from '#shared/ui/joiners.ts'
import { cards } from '../../words/rooms.ts'
import { changeWords } from './change-words.ts'

interface Props {
  program: Program
  changes: readonly ProgramChange[]
  holders: number
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** What a publication does to cards that members already hold; what it may not do stands first. */
export const CardEffects = ({ program, changes, holders }: Props) => {
  const isRefused = hurtfulChange(changes, holders) !== undefined
  if (changes.length === 0 || (holders === 0 && !isRefused)) return null
  const { effects } = cards
  const count = holders.toLocaleString()
  const refused = changeWords(
    program,
    changes.filter(({ effect }) => effect === 'refused'),
  )
  const rest = changeWords(
    program,
    changes.filter(({ effect }) => effect !== 'refused'),
  )
  return (
    <>
      {isRefused && (
        <div class="effect effect--refused" role="alert">
          <b>{fill(effects.refusedTitle, { holders: count })}</b>
          <Lines of={refused} />
        </div>
      )}
      {rest.length > 0 && (
        <div class="effect">
          <b>{fill(effects.title, { holders: count })}</b>
          <Lines of={rest} />
        </div>
      )}
    </>
  )
}

/** What may be saved but not yet published. */
export const CardLacks = ({ what }: { what: readonly string[] }) =>
  what.length === 0 ? null : (
    <p class="effect" role="status">
      {fill(cards.effects.incomplete, { what: listed(what) })}
    </p>
  )
