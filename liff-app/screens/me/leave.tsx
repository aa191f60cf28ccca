// Leaving: what will be lost is counted first, and the smaller step stands beside it.
import { useState } from 'preact/hooks'
import { leave } from '../../data/person/change-member.ts'
import type { Home } from '../../data/memory/saved.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { GivingUp, useDeparture } from './giving-up.tsx'
import { Lose } from './lose.tsx'

export interface LeaveSheetProps {
  home: Home
  onStop: () => void
  onClose: () => void
}

export const LeaveSheet = ({ home, onStop, onClose }: LeaveSheetProps) => {
  const { words } = useApp()
  const [isBusy, setBusy] = useState(false)
  const going = useDeparture('leaving')
  const go = async () => {
    setBusy(true)
    await leave(going.amount)
    setBusy(false)
    onClose()
  }
  return (
    <Sheet labelledBy="leave" describedBy="leave-why" onClose={onClose}>
      <h2 id="leave" class="say">
        {words.leave.title}
      </h2>
      {going.told && <Lose home={home} keeps={going.keeps} />}
      <GivingUp {...going} />
      <p id="leave-why" class="small mute">
        {words.leave.note}
      </p>
      <div class="stack">
        {home.member.consents.marketing && (
          <button
            type="button"
            class="btn"
            onClick={() => {
              onStop()
              onClose()
            }}
          >
            {words.leave.stop}
          </button>
        )}
        <button type="button" class="btn btn--bad" disabled={isBusy || !going.mayGo} onClick={() => void go()}>
          {words.leave.sure}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}
