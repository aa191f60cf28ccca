import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../data/api.ts'
import { tellAttribute, type MyAttribute } from '../../data/person/attributes.ts'
import '../../parts/sheets/field.css'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

interface TellFactProps {
  fact: MyAttribute
  onTold: (all: readonly MyAttribute[]) => void
  onClose: () => void
}

const TEXT_MAX = 200

/** One thing about themselves. Emptied, it is forgotten. */
export const TellFact = ({ fact, onTold, onClose }: TellFactProps) => {
  const { words, refusals, locale } = useApp()
  const [value, setValue] = useState(String(fact.value ?? ''))
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const key = useRef(makeKey())
  const save = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    const answer = await tellAttribute(fact.id, value.trim() || null, key.current)
    setBusy(false)
    if (answer.ok) return onTold(answer.value.attributes)
    if (answer.failure !== 'offline') key.current = makeKey()
    // The API’s own sentence; without a network there is none.
    setWrong(String(answer.detail?.words ?? sayRefusal(refusals!.offline, locale).words))
  }
  const common = {
    value,
    'aria-labelledby': 'fact-title',
    'aria-describedby': 'fact-note',
    'aria-invalid': wrong !== '',
  }
  const type = (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value)
  return (
    <Sheet labelledBy="fact-title" describedBy="fact-note" onClose={onClose}>
      <h2 id="fact-title" class="say">
        {fact.name}
      </h2>
      <form class="stack stack--end" onSubmit={(event) => void save(event)}>
        <div class="field">
          {fact.kind === 'choice' ? (
            <select {...common} onChange={type}>
              <option value="">{words.facts.none}</option>
              {fact.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          ) : (
            <input
              {...common}
              type={fact.kind === 'date' ? 'date' : 'text'}
              inputMode={fact.kind === 'number' ? 'decimal' : undefined}
              maxLength={TEXT_MAX}
              onInput={type}
            />
          )}
        </div>
        <p id="fact-note" class={wrong ? 'hint hint--wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
          {wrong || words.facts.note}
        </p>
        <button type="submit" class="btn" aria-busy={isBusy} disabled={isBusy}>
          {words.facts.save}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.cancel}
        </button>
      </form>
    </Sheet>
  )
}
