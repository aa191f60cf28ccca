import { MapPin } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { placeWords as words } from '../../words/screens/stores.ts'
import { readPlace, sayPlace } from './read-place.ts'
import type { StorePage } from './store-page.ts'

const PlaceForm = ({ store, onDone }: { store: StorePage; onDone: () => void }) => {
  const [text, setText] = useState(store.place ? sayPlace(store.place) : '')
  const [tried, setTried] = useState(false)
  const place = readPlace(text)
  const isNone = text.trim() === ''
  const set = useAct('PUT /admin/stores/{id}/place', {
    refreshes: ['GET /admin/stores'],
    done: () => {
      toast(fill(words.saved, { store: store.name }))
      onDone()
    },
  })
  return (
    <form
      class="pinform"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (place || isNone) set.mutate({ id: store.id, place: place ?? null })
      }}
    >
      <TextField
        label={words.label}
        hint={words.hint}
        error={tried && !place && !isNone ? words.invalid : null}
        value={text}
        onValue={setText}
        mono
        autoComplete="off"
        autoFocus
      />
      <div class="row">
        <Button kind="main" type="submit" busy={set.isPending}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      <Refused refusal={set.error} />
    </form>
  )
}

/** Where the store is: two check-ins too far apart for the time between them are noticed by it. */
export const PlaceSetting = ({ store }: { store: StorePage }) => {
  const { may } = useHere()
  const [changing, setChanging] = useState(false)
  return (
    <Section title={words.title} note={words.note}>
      {changing ? (
        <PlaceForm store={store} onDone={() => setChanging(false)} />
      ) : (
        <div class="secret">
          <Icon of={MapPin} />
          <span class={store.place ? 'mono' : ''}>{store.place ? sayPlace(store.place) : words.unset}</span>
          {may('stores.write') && (
            <Button small onClick={() => setChanging(true)}>
              {store.place ? words.change : words.make}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
