import { useEffect, useState } from 'preact/hooks'
import type { PersonData } from '#shared/contract/member/erasure.ts'
import { readData } from '../../data/person/privacy.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { PersonDataList } from './person-data.tsx'

/** Everything that is held of the one who looks. */
export const DataSheet = ({ onClose }: { onClose: () => void }) => {
  const { words } = useApp()
  const [data, setData] = useState<PersonData | null>()
  useEffect(() => {
    void readData().then((told) => setData(told ?? null))
  }, [])
  return (
    <Sheet labelledBy="my-data" onClose={onClose}>
      <h2 id="my-data" class="say">
        {words.privacy.dataTitle}
      </h2>
      {data && <PersonDataList data={data} />}
      {data === undefined && <p class="mute">{words.privacy.reading}</p>}
      <div class="stack stack--end">
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.close}
        </button>
      </div>
    </Sheet>
  )
}
