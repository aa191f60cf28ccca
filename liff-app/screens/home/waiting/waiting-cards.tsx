// What the whole group runs counts nothing here until the member lets its other companies count along: why, and the way to.
import { langTag } from '#shared/base/text.ts'
import { useState } from 'preact/hooks'
import { changeMember } from '../../../data/person/change-member.ts'
import { agreedTo, sayCompanies } from '../../../data/person/sharing.ts'
import { useApp } from '../../../parts/words.ts'
import './waiting-cards.css'

export const WaitingCards = () => {
  const { words, screens, fill, say, face, brand, home, locale } = useApp()
  const [isBusy, setBusy] = useState(false)
  const cards = (home?.cards ?? []).filter(({ shared, ended }) => shared && !ended)
  if (!screens || !face.sharing || (cards.length === 0 && !home?.tierWaits)) return null
  const { sharing } = words
  const asked = face.sharing
  const names = [...cards.map(({ name }) => say(name)), ...(home?.tierWaits ? [sharing.tiers] : [])]
  const allow = async () => {
    setBusy(true)
    await changeMember({ sharing: agreedTo(asked) })
    setBusy(false)
  }
  return (
    <section class="waits" aria-labelledby="waits">
      <h2 id="waits">{fill(sharing.waits, { cards: new Intl.ListFormat(langTag(locale)).format(names) })}</h2>
      <p class="small mute">
        {fill(sharing.waitsNote, { own: face.company, companies: sayCompanies(asked, locale), brand })}
      </p>
      <button type="button" class="btn btn--line" aria-busy={isBusy} disabled={isBusy} onClick={() => void allow()}>
        {sharing.allow}
      </button>
    </section>
  )
}
