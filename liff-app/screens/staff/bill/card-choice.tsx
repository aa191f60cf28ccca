// One card that may be used on the bill: pressed it takes as much as there may be, and then another number can be typed.
import { fill, say } from '#shared/base/text.ts'
import type { Side } from '../side.ts'
import { Choice } from './choice.tsx'
import type { Reckoned, UsableLine } from './reckon.ts'

export interface CardChoiceProps {
  side: Side
  line: UsableLine
  /** What is taken of it now. */
  taken: Reckoned['use'][number] | undefined
  onChoose: (amount: number | 'most' | undefined) => void
}

export const CardChoice = ({ side: { words, locale }, line, taken, onChoose }: CardChoiceProps) => {
  const { pays, available, most, money } = line
  const [name, unit] = [say(line.name, locale), say(line.unit, locale)]
  const there = fill(words.has, { n: available.toLocaleString('en'), unit })
  return (
    <div class="choice">
      <Choice
        name={name}
        note={
          taken ? there : fill(pays ? words.billPays : words.billMost, { there, money: money.toLocaleString('en') })
        }
        money={taken?.money}
        isOn={taken !== undefined}
        isOff={most === 0 && !taken}
        onPress={() => onChoose(taken ? undefined : 'most')}
      />
      {taken && (
        <label class="choice__much">
          {fill(words.billMuch, { unit })}
          <input
            class="num"
            inputMode="numeric"
            autocomplete="off"
            key={taken.amount}
            defaultValue={String(taken.amount)}
            aria-label={fill(words.billMuchOf, { card: name, unit })}
            onChange={(event) =>
              onChoose(Number(event.currentTarget.value.normalize('NFKC').replace(/\D/g, '')) || undefined)
            }
          />
        </label>
      )}
    </div>
  )
}
