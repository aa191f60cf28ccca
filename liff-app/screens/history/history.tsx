// The passbook: day, what, change, balance; corrections and late credits say who did them.
import { BrandLine, CardFace } from '#shared/ui/card-face.tsx'
import { useEffect, useState } from 'preact/hooks'
import { call } from '../../data/api.ts'
import { refuse } from '../../data/acts.ts'
import { Dock } from '../../parts/dock.tsx'
import { lookOf } from '../../parts/look.ts'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useApp } from '../../parts/words.ts'
import './history.css'
import { EntryRow, type Entry } from './entry-row.tsx'

export const HistoryScreen = () => {
  const { words, fill, say, face, brand, home } = useApp()
  const [account, setAccount] = useState<Entry['account']>('stamp')
  const [entries, setEntries] = useState<Entry[] | null>(null)
  const card = home?.cards[0]
  const look = card?.face ?? lookOf(face)
  const unit = card ? say(card.unit) : ''
  useEffect(() => {
    void call('GET /me/entries', {}).then((answer) => {
      if (answer.ok) return setEntries(answer.value.entries)
      setEntries([])
      if (answer.failure !== 'offline') refuse(answer.failure, answer.detail)
    })
  }, [])
  const shown = entries?.filter((entry) => entry.account === account) ?? []
  const left = account === 'stamp' ? card?.stamps : home?.coupons.filter((one) => one.state === 'usable').length
  const tabs = { stamp: words.nav.card, coupon: words.nav.coupons }
  return (
    <div class="page">
      <main class="screen book">
        <h1 class="sr">{words.history.page}</h1>
        <CardFace face={look} class="book__top">
          <BrandLine face={look} name={brand} line={card && say(card.name)} />
          {left !== undefined && (
            <p class="book__left">
              <small>{words.history.now}</small>
              <span class="num">{left}</span>
              <small>{account === 'stamp' ? unit : words.leave.couponsUnit}</small>
            </p>
          )}
        </CardFace>
        <OfflineBar />
        <Segments role="tablist" label={words.history.which} value={account} choices={tabs} onChoose={setAccount} />
        {entries === null ? (
          <div class="book__wait" role="status">
            <span class="sr">{words.state.opening}</span>
            {[1, 2, 3, 4].map((n) => (
              <i key={n} />
            ))}
          </div>
        ) : shown.length === 0 ? (
          <div class="book__none">
            <h2>{words.history.none}</h2>
            <p class="mute">{words.history.noneNote}</p>
          </div>
        ) : (
          <table class="rows">
            <caption class="sr">{fill(words.history.caption, { name: tabs[account] })}</caption>
            <thead>
              <tr>
                <th scope="col">{words.history.day}</th>
                <th scope="col">{words.history.what}</th>
                <th scope="col">{words.history.change}</th>
                <th scope="col">{words.history.balance}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <EntryRow key={entry.key} entry={entry} unit={unit} />
              ))}
            </tbody>
          </table>
        )}
        <p class="small mute book__ask">{words.history.ask}</p>
      </main>
      <Dock on="me" />
    </div>
  )
}

export default HistoryScreen
