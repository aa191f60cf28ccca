import { useState } from 'preact/hooks'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { storesWords as words } from '../../words/rooms.ts'
import { form } from '../../words/words.ts'

const NAME_MAX = 30
const ADDRESS_MAX = 120

/** A new store: its name, and where it is. */
export const OpenStore = ({
  onClose,
  onOpened,
}: {
  onClose: () => void
  onOpened: (store: OutputOf<Api['POST /admin/stores']>) => void
}) => {
  const { brand } = useHere()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [tried, setTried] = useState(false)
  const open = useAct('POST /admin/stores', { refreshes: ['GET /admin/stores', 'GET /admin/me'], done: onOpened })
  const go = () => {
    setTried(true)
    if (name.trim()) open.mutate({ brand: brand.id, name: name.trim(), address: address.trim() || undefined })
  }
  return (
    <FormDialog
      title={words.openTitle}
      body={words.openBody}
      go={words.openGo}
      going={words.opening}
      isGoing={open.isPending}
      refusal={open.error}
      onGo={go}
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
      <TextField
        label={words.address}
        small={form.optional}
        value={address}
        maxLength={ADDRESS_MAX}
        onValue={setAddress}
      />
    </FormDialog>
  )
}
