import { useState } from 'preact/hooks'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'
import type { MadeKey, TillKey } from './till-key.ts'

const NAME_MAX = 40
const CHANNELS = ['pos', 'shop'] as const

interface MakeKeyProps {
  onClose: () => void
  onMade: (made: MadeKey) => void
}

/** What the key is for, and which stores it may speak for. */
export const MakeKey = ({ onClose, onMade }: MakeKeyProps) => {
  const { brand } = useHere()
  const [name, setName] = useState('')
  const [channel, setChannel] = useState<TillKey['channel']>('pos')
  const [some, setSome] = useState<TillKey['stores'] | null>(null)
  const [hasTried, setTried] = useState(false)
  const make = useAct('POST /admin/till-keys', { refreshes: ['GET /admin/till-keys'], done: onMade })
  const isNamed = name.trim() !== ''
  const hasStores = some === null || some.length > 0
  const go = () => {
    setTried(true)
    if (isNamed && hasStores) make.mutate({ brand: brand.id, name: name.trim(), channel, stores: some ?? [] })
  }
  return (
    <FormDialog
      title={words.makeTitle}
      body={words.makeBody}
      go={words.makeGo}
      going={words.making}
      isGoing={make.isPending}
      refusal={make.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={hasTried && !isNamed ? words.needName : null}
        value={name}
        maxLength={NAME_MAX}
        onValue={setName}
        autoFocus
      />
      <fieldset class="till-key__choose">
        <legend class="field__label">{words.channel}</legend>
        {CHANNELS.map((one) => (
          <Choice
            key={one}
            kind="radio"
            name="channel"
            checked={channel === one}
            label={words.channels[one]}
            hint={words.channelHints[one]}
            onChange={() => setChannel(one)}
          />
        ))}
      </fieldset>
      <fieldset class="till-key__choose">
        <legend class="field__label">{words.stores}</legend>
        <Choice
          kind="radio"
          name="stores"
          checked={some === null}
          label={words.everyStore}
          onChange={() => setSome(null)}
        />
        <Choice
          kind="radio"
          name="stores"
          checked={some !== null}
          label={words.storesSome}
          onChange={() => setSome([])}
        />
        {some !== null && (
          <div class="till-key__stores">
            {brand.stores.map((store) => (
              <Choice
                key={store.id}
                kind="checkbox"
                checked={some.includes(store.id)}
                label={store.name}
                onChange={(isOn) => setSome(isOn ? [...some, store.id] : some.filter((id) => id !== store.id))}
              />
            ))}
          </div>
        )}
        {hasTried && !hasStores && (
          <p class="field__err" role="alert">
            {words.needStores}
          </p>
        )}
      </fieldset>
    </FormDialog>
  )
}
