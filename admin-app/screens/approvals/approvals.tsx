import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { approvalWords as words } from '../../words/rooms.ts'
import { DecidedTable } from './decided-table.tsx'
import { LimitsDialog } from './limits-dialog.tsx'
import { OpenApproval } from './open-approval.tsx'
import './approvals.css'

const EVERY_MS = 30_000

/** Acts above the limit: somebody else looks at them before they count. */
export default function Approvals() {
  const { brand, may } = useHere()
  const asked = useRead('GET /admin/approvals', { brand: brand.id }, { every: EVERY_MS })
  const [isSetting, set] = useState(false)
  const count = asked.data?.open.length ?? 0
  return (
    <Page
      title={words.title}
      ask={count > 0 && fill(words.ask, { count })}
      actions={may('settings.write') && asked.data && <Button onClick={() => set(true)}>{words.limitsSet}</Button>}
    >
      <Reading of={asked}>
        {({ open, decided, limits, limitsRev }) => (
          <>
            {open.length === 0 ? (
              <Blank title={words.none}>{words.noneBody}</Blank>
            ) : (
              <ul class="approvals">
                {open.map((one) => (
                  <OpenApproval key={one.id} of={one} />
                ))}
              </ul>
            )}
            <DecidedTable decided={decided} />
            {isSetting && <LimitsDialog limits={limits} rev={limitsRev} onClose={() => set(false)} />}
          </>
        )}
      </Reading>
    </Page>
  )
}
