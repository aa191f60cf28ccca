import { Plus } from 'lucide-preact'
import { useLocation, useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { storesWords as words } from '../../words/rooms.ts'
import { StoreRoom } from '../store/store-room.tsx'
import { OpenStore } from './open-store.tsx'
import { StoreList } from './store-list.tsx'
import './stores.css'

const EVERY_MS = 30_000

/** The stores on the left, one of them beside. Without a name in the address the first one is shown. */
export default function Stores() {
  const { brand, may, me } = useHere()
  const { params } = useRoute()
  const { route } = useLocation()
  const [opening, setOpening] = useState(false)
  const stores = useRead('GET /admin/stores', { brand: brand.id }, { every: EVERY_MS })
  const mayOpen = may('stores.write') && me.boundTo.length === 0
  const openButton = (kind: 'quiet' | 'main') =>
    mayOpen && (
      <Button kind={kind} icon={Plus} onClick={() => setOpening(true)}>
        {words.open}
      </Button>
    )
  return (
    <Page
      title={words.title}
      ask={stores.data && fill(words.count, { count: stores.data.stores.length })}
      actions={stores.data?.stores.length ? openButton('quiet') : undefined}
    >
      <Reading of={stores}>
        {({ stores: all }) => {
          const shown = all.find(({ id }) => id === params.id) ?? all[0]
          if (!shown)
            return (
              <Blank title={words.emptyTitle} actions={openButton('main')}>
                {mayOpen ? words.emptyBody : words.emptyDenied}
              </Blank>
            )
          return (
            <div class="stores">
              <StoreList stores={all} shown={shown.id} />
              <StoreRoom key={shown.id} store={shown} />
            </div>
          )
        }}
      </Reading>
      {opening && (
        <OpenStore
          onClose={() => setOpening(false)}
          onOpened={(store) => {
            setOpening(false)
            toast(fill(words.opened, { store: store.name }))
            route(`/admin/stores/${store.id}`)
          }}
        />
      )}
    </Page>
  )
}
