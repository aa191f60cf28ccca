import type { Home } from '../../data/memory/saved.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export interface Returned {
  home: Home
  again?: boolean | undefined
  /** The number they typed is not the one they are known by. */
  phoneStays?: boolean | undefined
}

/** Somebody the house knew: said kindly, why no gift is on its way, and that their number is as it was. */
export const WelcomeBack = ({ home, again, phoneStays, onClose }: Returned & { onClose: (path?: string) => void }) => {
  const { words, fill, brand } = useApp()
  const { phone } = home.member
  return (
    <Sheet labelledBy="back" describedBy="back-why" onClose={() => onClose()}>
      <h2 id="back" class="say">
        {again ? words.join.back : words.join.known}
      </h2>
      <div id="back-why" class="mute">
        {again && <p>{fill(words.join.backNote, { brand })}</p>}
        {phoneStays && <p>{fill(phone ? words.join.phoneStays : words.join.phoneNone, { phone })}</p>}
      </div>
      <div class="stack stack--end">
        <button type="button" class="btn" onClick={() => onClose()}>
          {words.join.backGo}
        </button>
        {phoneStays && (
          <button type="button" class="btn btn--quiet" onClick={() => onClose('/me')}>
            {words.join.toPhone}
          </button>
        )}
      </div>
    </Sheet>
  )
}
