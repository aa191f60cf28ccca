import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { Button } from '../../parts/form/button.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { storeWords as words } from '../../words/screens/stores.ts'
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
    <Dialog
      title={words.makeTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" busy={hang.isPending} onClick={go}>
            {hang.isPending ? words.making : words.make}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <p class="second">{words.makeBody}</p>
        <TextField
          label={words.place}
          hint={words.placeHint}
          error={tried && !place.trim() ? words.needPlace : null}
          value={place}
          maxLength={PLACE_MAX}
          onValue={setPlace}
          autoFocus
        />
        <Refused refusal={hang.error} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
