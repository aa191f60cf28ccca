import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { listed } from '#shared/ui/joiners.ts'
import { useAct } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { StoreChecks } from '../../../parts/form/store-checks.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { clerkWords as words } from '../../../words/rooms.ts'
import type { ClerkLine, StorePage } from '../store-page.ts'

/** At which stores somebody is a clerk; what was before is one press away. Stores of theirs that are not ours stay. */
export const ClerkStores = ({ store, clerk, onClose }: { store: StorePage; clerk: ClerkLine; onClose: () => void }) => {
  const { ownStores } = useHere()
  const had = clerk.stores.map(({ id }) => id)
  const alien = clerk.stores.filter(({ id }) => !ownStores.some((one) => one.id === id))
  const [chosen, setChosen] = useState<readonly string[]>(had)
  const [hasTried, setTried] = useState(false)
  const refreshes = ['GET /admin/stores/{id}/clerks'] as const
  const said = ({ name, stores }: ClerkLine) =>
    fill(words.storesSaved, { name, stores: listed(stores.map((one) => one.name)) })
  const back = useAct('PUT /admin/stores/{store}/clerks/{id}/stores', { refreshes, done: (now) => toast(said(now)) })
  const change = useAct('PUT /admin/stores/{store}/clerks/{id}/stores', {
    refreshes,
    done: (now) => {
      toast(said(now), () => back.mutate({ store: now.stores[0]!.id, id: clerk.id, stores: had }))
      onClose()
    },
  })
  const ours = chosen.filter((id) => ownStores.some((one) => one.id === id))
  const wanted = [...ours, ...alien.map(({ id }) => id)] as StorePage['id'][]
  return (
    <FormDialog
      title={fill(words.storesTitle, { name: clerk.name })}
      body={words.storesBody}
      go={words.storesGo}
      going={words.storesGoing}
      isGoing={change.isPending}
      refusal={change.error}
      onGo={() => {
        setTried(true)
        if (wanted.length > 0) change.mutate({ store: store.id, id: clerk.id, stores: wanted })
      }}
      onClose={onClose}
    >
      <StoreChecks
        legend={words.inviteStores}
        stores={ownStores}
        chosen={ours}
        onChange={setChosen}
        error={hasTried && wanted.length === 0 ? words.needStore : null}
      />
      {alien.length > 0 && (
        <p class="note">{fill(words.notYours, { stores: listed(alien.map(({ name }) => name)) })}</p>
      )}
    </FormDialog>
  )
}
