import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { StoreChecks } from '../../../parts/form/store-checks.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { clerkWords as words } from '../../../words/rooms.ts'
import type { StorePage } from '../store-page.ts'

const NAME_MAX = 20

export const InviteClerk = ({
  store,
  onClose,
  onMade,
}: {
  store: StorePage
  onClose: () => void
  onMade: (clerk: string) => void
}) => {
  const [name, setName] = useState('')
  const [lead, setLead] = useState(false)
  const { ownStores } = useHere()
  const [others, setOthers] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const invite = useAct('POST /admin/stores/{id}/clerks', {
    refreshes: ['GET /admin/stores/{id}/clerks'],
    done: (clerk) => {
      toast(fill(words.invited, { name: clerk.name }))
      onMade(clerk.id)
    },
  })
  return (
    <FormDialog
      title={fill(words.inviteTitle, { store: store.name })}
      body={words.inviteBody}
      go={words.inviteGo}
      going={words.inviting}
      isGoing={invite.isPending}
      refusal={invite.error}
      onGo={() => {
        setTried(true)
        const stores = others.filter((id) => id !== store.id) as StorePage['id'][]
        const more = { ...(lead && { lead }), ...(stores.length > 0 && { stores }) }
        if (name.trim()) invite.mutate({ id: store.id, name: name.trim(), ...more })
      }}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={tried && !name.trim() ? words.needName : null}
        value={name}
        maxLength={NAME_MAX}
        onValue={setName}
        autoFocus
      />
      {ownStores.length > 1 && (
        <StoreChecks
          legend={words.inviteStores}
          stores={ownStores}
          fixed={store.id}
          chosen={others}
          onChange={setOthers}
        />
      )}
      <Choice kind="checkbox" checked={lead} onChange={setLead} label={words.lead} hint={words.leadHint} />
    </FormDialog>
  )
}
