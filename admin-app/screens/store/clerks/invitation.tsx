import { fill } from '#shared/base/text.ts'
import { Qr } from '#shared/ui/qr.tsx'
import { useRead } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { Button } from '../../../parts/form/button.tsx'
import { CopyButton } from '../../../parts/form/copy-button.tsx'
import { clerkWords as words } from '../../../words/rooms.ts'
import { momentOf } from '../../../words/time.ts'
import type { ClerkLine, StorePage } from '../store-page.ts'

const QR_PX = 168
const LOOK_MS = 4_000

/** The link of an invitation, to be scanned or sent. Once it was opened the list says so by itself. */
export const Invitation = ({ clerk, store, onClose }: { clerk: ClerkLine; store: StorePage; onClose: () => void }) => {
  useRead('GET /admin/stores/{id}/clerks', { id: store.id }, { every: LOOK_MS })
  return (
    <div class="pairing">
      <div>
        <b>{fill(words.forWhom, { name: clerk.name })}</b>
        <ol class="note">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="note">{fill(words.until, { until: momentOf(clerk.until!, nowMs()) })}</p>
        <p class="row row--wrap">
          <CopyButton text={clerk.url!} />
          <Button small kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </p>
      </div>
      <Qr text={clerk.url!} label={fill(words.qr, { name: clerk.name })} size={QR_PX} quiet={2} />
    </div>
  )
}
