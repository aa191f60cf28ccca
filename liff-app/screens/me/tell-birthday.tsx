import { useState } from 'preact/hooks'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { Birthday } from '../join/birthday.tsx'

export interface TellBirthdayProps {
  onTold: (birthday: string) => void
  onClose: () => void
}

/** Told once: it says so before, not after. */
export const TellBirthday = ({ onTold, onClose }: TellBirthdayProps) => {
  const { words } = useApp()
  const [birthday, setBirthday] = useState<string>()
  return (
    <Sheet labelledBy="birthday-title" describedBy="birthday-once" onClose={onClose}>
      <h2 id="birthday-title" class="say">
        {words.me.birthdayTitle}
      </h2>
      <p id="birthday-once" class="mute">
        {words.me.birthdayOnce}
      </p>
      <Birthday onChange={setBirthday} />
      <div class="stack stack--end">
        <button type="button" class="btn" disabled={!birthday} onClick={() => birthday && onTold(birthday)}>
          {words.me.birthdaySave}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}
