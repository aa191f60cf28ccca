import { fill } from '#shared/base/text.ts'
import { listed } from '#shared/ui/joiners.ts'
import { useAct } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Dialog } from '../../../parts/state/dialog.tsx'
import { Refused } from '../../../parts/state/refused.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { clerkWords as words } from '../../../words/rooms.ts'
import type { ClerkLine, StorePage } from '../store-page.ts'

/** Cannot be undone, so it is said before it happens. */
export const RemoveClerk = ({ store, clerk, onClose }: { store: StorePage; clerk: ClerkLine; onClose: () => void }) => {
  const remove = useAct('DELETE /admin/stores/{store}/clerks/{id}', {
    refreshes: ['GET /admin/stores/{id}/clerks'],
    done: () => {
      toast(fill(words.removed, { name: clerk.name }))
      onClose()
    },
  })
  const isActive = clerk.state === 'active'
  const { ownStores } = useHere()
  const ours = clerk.stores.filter(({ id }) => ownStores.some((one) => one.id === id))
  return (
    <Dialog
      title={fill(isActive ? words.removeTitle : words.takeBackTitle, { name: clerk.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="bad" busy={remove.isPending} onClick={() => remove.mutate({ store: store.id, id: clerk.id })}>
            {remove.isPending ? words.removing : isActive ? words.remove : words.takeBack}
          </Button>
        </>
      }
    >
      <p>{isActive ? words.removeBody : words.takeBackBody}</p>
      {ours.length > 1 && <p>{fill(words.removeAt, { stores: listed(ours.map(({ name }) => name)) })}</p>}
      <Refused refusal={remove.error} />
    </Dialog>
  )
}
