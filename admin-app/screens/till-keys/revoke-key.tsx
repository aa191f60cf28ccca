import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'
import type { TillKey } from './till-key.ts'

/** Cannot be undone, so what stops working is said before it happens. */
export const RevokeKey = ({ of: { id, name }, onClose }: { of: TillKey; onClose: () => void }) => {
  const { brand } = useHere()
  const revoke = useAct('DELETE /admin/till-keys/{id}', {
    refreshes: ['GET /admin/till-keys'],
    done: () => {
      toast(fill(words.revoked, { name }))
      onClose()
    },
  })
  return (
    <Dialog
      title={fill(words.revokeTitle, { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="bad" busy={revoke.isPending} onClick={() => revoke.mutate({ id, brand: brand.id })}>
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
