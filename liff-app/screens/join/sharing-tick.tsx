// Only where the group has other companies: asked besides, unticked, and nothing hangs on it but the group’s own cards.
import { sayCompanies, type Asked } from '../../data/person/sharing.ts'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'

export const SharingTick = ({
  asked,
  isOn,
  onChange,
}: {
  asked: Asked
  isOn: boolean
  onChange: (on: boolean) => void
}) => {
  const { words, fill, brand, locale } = useApp()
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="tick__box">
        <Icon name="check" />
      </span>
      <span>
        <b>{words.sharing.tick}</b>
        <br />
        <span class="small mute">
          {fill(words.sharing.tickNote, { brand, companies: sayCompanies(asked, locale) })}
        </span>
      </span>
    </label>
  )
}
