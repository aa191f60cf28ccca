// The passbook: day, what and why, change, balance; corrections and late credits say who did them.
import type { Text } from '#shared/base/text.ts'
import { unitFor } from '#shared/base/unit-for.ts'
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import { useEffect, useState } from 'preact/hooks'
import { call } from '../../data/api.ts'
import { refuse } from '../../data/acts.ts'
import { nearestFirst } from '../../data/cards/card-order.ts'
import { Dock } from '../../parts/dock.tsx'
import { lookOf } from '../../parts/look.ts'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useApp } from '../../parts/words.ts'
import './history.css'
import { EntryRow } from './entry-row.tsx'
import type { Entry } from './say-entry.ts'

const ALL = 'all'
const COUPONS = 'coupon'

export const HistoryScreen = () => {
  const { words, fill, say, face, brand, home, locale } = useApp()
  const cards = nearestFirst(home?.cards ?? [])
  const asked = new URLSearchParams(location.search).get('card')
  const [chosen, choose] = useState(cards.find(({ programId }) => programId === asked)?.programId ?? ALL)
  const [entries, setEntries] = useState<Entry[] | null>(null)
  useEffect(() => {
    void call('GET /me/entries', {}).then((answer) => {
      if (answer.ok) return setEntries(answer.value.entries)
      setEntries([])
      if (answer.failure !== 'offline') refuse(answer.failure, answer.detail)
    })
  }, [])
  const card = cards.find(({ programId }) => programId === chosen)
  const look = card?.face ?? lookOf(face)
  const units = new Map<string, Text>(cards.map(({ programId, unit }) => [programId, unit]))
  const unitOf = ({ account, of, delta }: Entry) => {
    if (account === COUPONS) return words.leave.couponsUnit
    const unit = units.get(of)
    return unit ? unitFor(unit, delta, locale) : ''
  }
  const tabs: Record<string, string> = {
    [ALL]: words.history.everything,
    ...Object.fromEntries(cards.map(({ programId, name }) => [programId, say(name)])),
    [COUPONS]: words.nav.coupons,
  }
  const shown = entries?.filter(({ account, of }) => chosen === ALL || account === chosen || of === chosen) ?? []
  const left = card
    ? { count: card.balance, unit: unitFor(card.unit, card.balance, locale) }
    : chosen === COUPONS && {
        count: home?.coupons.filter(({ state }) => state === 'usable').length ?? 0,
        unit: words.leave.couponsUnit,
      }
  return (
    <div class="page">
      <main class="screen book" data-brand style={brandTones(look.colour)}>
        <h1 class="sr">{words.history.page}</h1>
        <CardFace face={look} class="book__top">
          <BrandLine face={look} name={brand} line={card ? say(card.name) : words.history.page} />
          {left && (
            <p class="book__left">
              <small>{words.history.now}</small>
              <span class="num">{left.count.toLocaleString('en')}</span>
              <small>{left.unit}</small>
            </p>
          )}
        </CardFace>
        <OfflineBar />
        <Segments role="radiogroup" label={words.history.which} value={chosen} choices={tabs} onChoose={choose} />
        {entries === null ? (
          <div class="book__wait" role="status">
            <span class="sr">{words.state.opening}</span>
            {[1, 2, 3, 4].map((n) => (
              <i key={n} />
            ))}
          </div>
        ) : shown.length === 0 ? (
          <div class="book__none">
            <h2>{card ? fill(words.history.noneOf, { name: say(card.name) }) : words.history.none}</h2>
            <p class="mute">{card ? words.history.noneOfNote : words.history.noneNote}</p>
          </div>
        ) : (
          <Rows entries={shown} of={tabs[chosen]!} alone={card !== undefined} unitOf={unitOf} />
        )}
        <p class="small mute book__ask">{words.history.ask}</p>
      </main>
      <Dock on="me" />
    </div>
  )
}

interface RowsProps {
  entries: Entry[]
  of: string
  alone: boolean
  unitOf: (entry: Entry) => string
}

const Rows = ({ entries, of, alone, unitOf }: RowsProps) => {
  const { words, fill } = useApp()
  const { day, what, change, balance, caption } = words.history
  return (
    <table class={alone ? 'rows' : 'rows rows--all'}>
      <caption class="sr">{fill(caption, { name: of })}</caption>
      <thead>
        <tr>
          {[day, what, change, ...(alone ? [balance] : [])].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} unit={unitOf(entry)} alone={alone} />
        ))}
      </tbody>
    </table>
  )
}

export default HistoryScreen
