// The end: what goes is counted first, and what was held is handed over once it is gone.
import { useState } from 'preact/hooks'
import type { PersonData } from '#shared/contract/member/erasure.ts'
import { makeKey } from '../../data/api.ts'
import type { Home } from '../../data/memory/saved.ts'
import { eraseMe, goodbye } from '../../data/person/privacy.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { GivingUp, useDeparture } from './giving-up.tsx'
import { Lose } from './lose.tsx'
import { PersonDataList } from './person-data.tsx'

export const EraseSheet = ({ home, onClose }: { home: Home; onClose: () => void }) => {
  const { words } = useApp()
  const [key] = useState(makeKey)
  const [isBusy, setBusy] = useState(false)
  const [gone, setGone] = useState<{ data: PersonData | null } | null>(null)
  const going = useDeparture('erasing')
  const go = async () => {
    setBusy(true)
    const erased = await eraseMe(going.amount, key)
    setBusy(false)
    if (erased) setGone(erased)
    else onClose()
  }
  if (gone)
    return (
      <Sheet labelledBy="erased" describedBy="erased-why" onClose={goodbye}>
        <h2 id="erased" class="say">
          {words.privacy.goneTitle}
        </h2>
        <p id="erased-why" class="mute">
          {words.privacy.goneNote}
        </p>
        {gone.data && <PersonDataList data={gone.data} />}
        <div class="stack stack--end">
          <button type="button" class="btn" onClick={goodbye}>
            {words.privacy.done}
          </button>
        </div>
      </Sheet>
    )
  return (
    <Sheet labelledBy="erase" describedBy="erase-why" onClose={onClose}>
      <h2 id="erase" class="say">
        {words.privacy.title}
      </h2>
      <Lose home={home} keeps={going.keeps} />
      <GivingUp {...going} />
      <p id="erase-why" class="small mute">
        {words.privacy.note}
      </p>
      <div class="stack">
        <button
          type="button"
          class="btn btn--bad"
          disabled={isBusy || !going.mayGo}
          aria-busy={isBusy}
          onClick={() => void go()}
        >
          {isBusy ? words.privacy.busy : words.privacy.sure}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}
