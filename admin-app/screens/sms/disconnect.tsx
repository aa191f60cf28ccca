import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { Button } from '../../parts/form/button.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { smsWords as words } from '../../words/rooms.ts'

/** What stops working is said before it happens. */
export const Disconnect = ({ gateway, onClose }: { gateway: string; onClose: () => void }) => {
  const disconnect = useAct('DELETE /admin/sms', {
    refreshes: ['GET /admin/sms'],
    done: () => {
      toast(words.disconnected)
      onClose()
    },
  })
  return (
    <Dialog
      title={fill(words.disconnectTitle, { gateway })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="bad" busy={disconnect.isPending} onClick={() => disconnect.mutate({})}>
            {disconnect.isPending ? words.disconnecting : words.disconnectGo}
          </Button>
        </>
      }
    >
      <p>{words.disconnectBody}</p>
      <Refused refusal={disconnect.error} />
    </Dialog>
  )
}
