import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import type { PosterLine, StorePage } from './store-page.ts'

const PLACE_MAX = 30

export const NewPoster = ({
  store,
  onClose,
  onMade,
}: {
  store: StorePage
  onClose: () => void
  onMade: (poster: PosterLine) => void
}) => {
  const [place, setPlace] = useState('')
  const [tried, setTried] = useState(false)
  const hang = useAct('POST /admin/stores/{id}/posters', {
    refreshes: ['GET /admin/stores'],
    done: (poster) => {
      toast(fill(words.made, { place: poster.place }))
      onMade(poster)
    },
  })
  const go = () => {
    setTried(true)
    if (place.trim()) hang.mutate({ id: store.id, place: place.trim() })
  }
  return (
    <FormDialog
      title={words.makeTitle}
      body={words.makeBody}
      go={words.make}
      going={words.making}
      isGoing={hang.isPending}
      refusal={hang.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={words.place}
        hint={words.placeHint}
        error={tried && !place.trim() ? words.needPlace : null}
        value={place}
        maxLength={PLACE_MAX}
        onValue={setPlace}
        autoFocus
      />
    </FormDialog>
  )
}
