import { Lock } from 'lucide-preact'
import { Icon } from '../show/icon.tsx'
import { Button } from './button.tsx'

/** A secret that is stored and never comes back, in place of its field. @param words `says` since when, or by what it ends */
export const StoredSecret = ({
  label,
  words: { says, hidden, change },
  onChange,
}: {
  label: string
  words: { says: string; hidden: string; change: string }
  onChange: () => void
}) => (
  <div class="field">
    <span class="field__label">{label}</span>
    <div class="secret">
      <Icon of={Lock} />
      <span>
        {says}
        <small>{hidden}</small>
      </span>
      <Button small onClick={onChange}>
        {change}
      </Button>
    </div>
  </div>
)
