import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useHere } from '../../data/here.tsx'
import type { Refusal } from '../../data/refusal.ts'
import { Button } from '../../parts/form/button.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { Refused } from '../../parts/state/refused.tsx'

interface SettingFormProps {
  words: { save: string; cancel: string }
  busy: boolean
  refusal: Refusal | null
  onSave: () => void
  onCancel: () => void
  children: ComponentChildren
}

/** One field of a store, and its two keys. */
export const SettingForm = ({ words, busy, refusal, onSave, onCancel, children }: SettingFormProps) => (
  <form
    class="pinform"
    onSubmit={(event) => {
      event.preventDefault()
      onSave()
    }}
  >
    {children}
    <div class="row">
      <Button kind="main" type="submit" busy={busy}>
        {words.save}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
    <Refused refusal={refusal} />
  </form>
)

interface StoreSettingProps {
  title: string
  note: string
  icon: LucideIcon
  /** What it is now, and the word of the key that changes it. */
  shown: ComponentChildren
  change: string
  renderForm: (onDone: () => void) => ComponentChildren
}

/** A setting of a store: what it is, until somebody who may changes it. */
export const StoreSetting = ({ title, note, icon, shown, change, renderForm }: StoreSettingProps) => {
  const { may } = useHere()
  const [changing, setChanging] = useState(false)
  return (
    <Section title={title} note={note}>
      {changing ? (
        renderForm(() => setChanging(false))
      ) : (
        <div class="secret">
          <Icon of={icon} />
          <span>{shown}</span>
          {may('stores.write') && (
            <Button small onClick={() => setChanging(true)}>
              {change}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
