// What the brand would like to know beyond what everybody is asked; there is nothing here until it asks.
import { useEffect, useState } from 'preact/hooks'
import { sayFullDay } from '../../data/dates.ts'
import { readAttributes, type MyAttribute } from '../../data/person/attributes.ts'
import { useApp } from '../../parts/words.ts'
import { TellFact } from './tell-fact.tsx'

export const OwnFacts = () => {
  const { words, fill, brand, locale } = useApp()
  const [facts, setFacts] = useState<readonly MyAttribute[]>([])
  const [told, setTold] = useState<MyAttribute | null>(null)
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    void readAttributes().then((answer) => answer.ok && setFacts(answer.value.attributes))
  }, [])
  if (facts.length === 0) return null
  const said = ({ kind, value }: MyAttribute) =>
    value === null ? words.facts.none : kind === 'date' ? sayFullDay(`${value}T12:00:00+08:00`, locale) : value
  return (
    <section>
      <div class="head">
        <h2>{fill(words.facts.title, { brand })}</h2>
        <span class="small mute" role="status">
          {isSaved && words.me.saved}
        </span>
      </div>
      <ul class="rule">
        {facts.map((fact) => (
          <li class="rule__fact" key={fact.id}>
            <span>
              {fact.name}
              <small>{said(fact)}</small>
            </span>
            <button
              type="button"
              class="link"
              aria-label={fill(words.facts.of, { name: fact.name })}
              onClick={() => setTold(fact)}
            >
              {fact.value === null ? words.facts.tell : words.facts.change}
            </button>
          </li>
        ))}
      </ul>
      {told && (
        <TellFact
          fact={told}
          onTold={(all) => {
            setFacts(all)
            setTold(null)
            setSaved(true)
          }}
          onClose={() => setTold(null)}
        />
      )}
    </section>
  )
}
