import { Lock } from 'lucide-preact'
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
import { storeWords as words } from '../../words/screens/stores.ts'
import type { StorePage } from './store-page.ts'

const PIN = /^\d{4,8}$/
const PIN_MAX = 8

const PinForm = ({ store, onDone }: { store: StorePage; onDone: () => void }) => {
  const [pin, setPin] = useState('')
  const [tried, setTried] = useState(false)
  const set = useAct('PUT /admin/stores/{id}/pin', {
    refreshes: ['GET /admin/stores'],
    done: () => {
      toast(fill(words.pinSaved, { store: store.name }))
      onDone()
    },
  })
  return (
    <form
      class="pinform"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (PIN.test(pin)) set.mutate({ id: store.id, pin })
      }}
    >
      <TextField
        label={words.pinLabel}
        hint={words.pinHint}
        error={tried && !PIN.test(pin) ? words.pinInvalid : null}
        value={pin}
        onValue={(value) => setPin(value.replace(/\D/g, '').slice(0, PIN_MAX))}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
      <div class="row">
        <Button kind="main" type="submit" busy={set.isPending}>
          {words.pinSave}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      <Refused refusal={set.error} />
    </form>
  )
}

/** Known to clerks, never shown again: one can only set a new one. */
export const PinSetting = ({ store }: { store: StorePage }) => {
  const { may } = useHere()
  const [changing, setChanging] = useState(false)
  return (
    <Section title={words.pin} note={words.pinNote}>
      {changing ? (
        <PinForm store={store} onDone={() => setChanging(false)} />
      ) : (
        <div class="secret">
          <Icon of={Lock} />
          <span>
            {store.hasPin ? words.pinSet : words.pinUnset}
            {store.hasPin && <small>{words.pinHidden}</small>}
          </span>
          {may('stores.write') && (
            <Button small onClick={() => setChanging(true)}>
              {store.hasPin ? words.pinChange : words.pinMake}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
