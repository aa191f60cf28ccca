import { Lock } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import type { StorePage } from './store-page.ts'
import { SettingForm, StoreSetting } from './store-setting.tsx'

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
    <SettingForm
      words={{ save: words.pinSave, cancel: words.cancel }}
      busy={set.isPending}
      refusal={set.error}
      onSave={() => {
        setTried(true)
        if (PIN.test(pin)) set.mutate({ id: store.id, pin })
      }}
      onCancel={onDone}
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
    </SettingForm>
  )
}

/** Known to clerks, never shown again: one can only set a new one. */
export const PinSetting = ({ store }: { store: StorePage }) => (
  <StoreSetting
    title={words.pin}
    note={words.pinNote}
    icon={Lock}
    shown={
      <span>
        {store.hasPin ? words.pinSet : words.pinUnset}
        {store.hasPin && <small>{words.pinHidden}</small>}
      </span>
    }
    change={store.hasPin ? words.pinChange : words.pinMake}
    renderForm={(onDone) => <PinForm store={store} onDone={onDone} />}
  />
)
