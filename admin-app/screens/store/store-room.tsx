import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useHere } from '../../data/here.tsx'
import { useLiveCard } from '../../data/live-card.ts'
import { PosterSheet } from '../../parts/paper/poster-sheet.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import { Clerks } from './clerks/clerks.tsx'
import { DayEndSetting } from './day-end-setting.tsx'
import { PlaceSetting } from './place-setting.tsx'
import { PinSetting } from './pin-setting.tsx'
import { Posters } from './posters.tsx'
import { Screens } from './screens.tsx'
import type { StorePage } from './store-page.ts'

/** One store: what hangs in it, what stands on its counter, and the PIN its clerks know. The poster beside is the one in hand. */
export const StoreRoom = ({ store }: { store: StorePage }) => {
  const { brand, me } = useHere()
  const { card } = useLiveCard(brand.id)
  const [inHand, setInHand] = useState<string | null>(null)
  const poster = store.posters.find(({ id }) => id === inHand) ?? store.posters[0]
  return (
    <>
      <div class="stores__main">
        <div class="stores__name">
          <h2>{store.name}</h2>
          {store.address && <p class="note">{store.address}</p>}
        </div>
        <Posters store={store} onLook={setInHand} />
        <Screens store={store} />
        <Clerks store={store} />
        <PinSetting store={store} />
        <PlaceSetting store={store} />
        {me.boundTo.length === 0 && <DayEndSetting />}
      </div>
      {poster && (
        <figure class="stores__print" aria-label={fill(words.previewOf, { place: poster.place })}>
          <PosterSheet brand={brand} store={store.name} poster={poster} card={card} />
          <figcaption class="note">{words.preview}</figcaption>
        </figure>
      )}
    </>
  )
}
