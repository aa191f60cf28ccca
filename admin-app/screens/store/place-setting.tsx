import { MapPin } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Coordinates } from '#shared/domain/brand/place.ts'
import { useAct } from '../../data/api.ts'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { placeWords as words } from '../../words/rooms.ts'
import { readPlace, sayPlace } from './read-place.ts'
import type { StorePage } from './store-page.ts'
import { SettingForm, StoreSetting } from './store-setting.tsx'

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
    <SettingForm
      words={words}
      busy={set.isPending}
      refusal={set.error}
      onSave={() => {
        setTried(true)
        if (place || isNone) set.mutate({ id: store.id, place: place ?? null })
      }}
      onCancel={onDone}
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
    </SettingForm>
  )
}

const OnMap = ({ place }: { place: Coordinates }) => (
  <>
    <span class="mono">{sayPlace(place)}</span>{' '}
    <a
      class="link nowrap"
      href={`https://www.google.com/maps?q=${place.lat},${place.lng}`}
      target="_blank"
      rel="noreferrer"
    >
      {words.see}
    </a>
  </>
)

/** Where the store is: two check-ins too far apart for the time between them are noticed by it. */
export const PlaceSetting = ({ store }: { store: StorePage }) => (
  <StoreSetting
    title={words.title}
    note={words.note}
    icon={MapPin}
    shown={store.place ? <OnMap place={store.place} /> : words.unset}
    change={store.place ? words.change : words.make}
    renderForm={(onDone) => <PlaceForm store={store} onDone={onDone} />}
  />
)
