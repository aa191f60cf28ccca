// What the card says of itself: how long, where, how and for whom.
import { Paper } from '#shared/ui/cards/paper.tsx'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { call } from '../../data/api.ts'
import { sayFullDay } from '../../data/dates.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { useApp } from '../../parts/words.ts'
import type { Terms } from './card-terms.ts'
import { sayPace } from './say-pace.ts'
import './terms.css'

type Line = [string, ComponentChildren]

const noon = (day: string) => `${day}T04:00:00.000Z`

/** Null until they are read, and where they cannot be. */
export const useTerms = ({ programId }: HomeCard): Terms | null => {
  const [terms, setTerms] = useState<Terms | null>(null)
  useEffect(() => {
    void call('GET /me/cards/{id}/terms', { id: programId }).then((answer) => answer.ok && setTerms(answer.value))
  }, [programId])
  return terms
}

const usePeriod = () => {
  const { words, fill, locale } = useApp()
  const { terms } = words.card
  return ({ period: { from, until }, ended }: Terms): string => {
    if (ended) return fill(terms.ended, { day: sayFullDay(ended, locale) })
    const facts = {
      from: from ? sayFullDay(noon(from), locale) : '',
      until: until ? sayFullDay(noon(until), locale) : '',
    }
    if (from && until) return fill(terms.between, facts)
    return from ? fill(terms.fromOn, facts) : until ? fill(terms.untilThen, facts) : terms.always
  }
}

const Stores = ({ stores, isGroups }: Pick<Terms, 'stores' | 'isGroups'>) => {
  const { words, fill, say, brand, href } = useApp()
  if (stores === null)
    return (
      <a class="link" href={href('/stores')}>
        {isGroups ? words.card.terms.everyBrand : fill(words.card.terms.everyStore, { brand })}
      </a>
    )
  return (
    <ul>
      {stores.map((store) => (
        <li key={store.id}>
          {store.name}
          {isGroups && <small class="mute"> {say(store.brand)}</small>}
        </li>
      ))}
    </ul>
  )
}

const Each = ({ says }: { says: readonly string[] }) => (
  <ul>
    {says.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

/** `/card/crd_…?terms` leads here at once. */
export const CardTerms = ({ terms, earn }: { terms: Terms | null; earn?: string | undefined }) => {
  const { words, say, locale } = useApp()
  const sayPeriod = usePeriod()
  const place = useRef<HTMLDivElement>(null)
  const isAsked = new URLSearchParams(location.search).has('terms')
  useEffect(() => {
    if (terms && isAsked) place.current?.scrollIntoView({ block: 'start' })
  }, [terms, isAsked])
  if (!terms) return null
  const { terms: said } = words.card
  const pace = sayPace(terms.pace, said, locale)
  const lines: Line[] = [
    [said.period, sayPeriod(terms)],
    [said.where, <Stores key="stores" {...terms} />],
  ]
  // Of a card that ended nobody earns anything any more.
  if (!terms.ended)
    lines.push(
      ...(earn ? [[said.earn, earn] satisfies Line] : []),
      [said.how, <Each key="ways" says={terms.ways.map((way) => said.ways[way])} />],
      ...(pace.length > 0 ? [[said.pace, <Each key="pace" says={pace} />] satisfies Line] : []),
      [said.who, terms.tiers?.map(say).join(said.and) ?? said.everybody],
    )
  return (
    <div ref={place}>
      <Paper title={said.title}>
        <dl class="terms">
          {lines.map(([term, says]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Paper>
    </div>
  )
}
