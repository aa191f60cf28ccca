import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { Button } from '../../parts/form/button.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import type { DeviceLine } from './store-page.ts'

/** Cannot be undone, so it is said before it happens. */
export const RevokeDevice = ({ device, onClose }: { device: DeviceLine; onClose: () => void }) => {
  const revoke = useAct('DELETE /admin/devices/{id}', {
    refreshes: ['GET /admin/stores'],
    done: () => {
      toast(fill(words.revokedDone, { device: device.name }))
      onClose()
    },
  })
  return (
    <Dialog
      title={fill(words.revokeTitle, { device: device.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="bad" busy={revoke.isPending} onClick={() => revoke.mutate({ id: device.id })}>
            {revoke.isPending ? words.revoking : words.revokeGo}
          </Button>
        </>
      }
    >
      <p>{words.revokeBody}</p>
      <Refused refusal={revoke.error} />
    </Dialog>
  )
}
