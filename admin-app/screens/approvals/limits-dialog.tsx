import { useState } from 'preact/hooks'
import { ALONE_MAX, type DeskLimits } from '#shared/domain/card/desk/desk-limit.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { approvalWords as words } from '../../words/rooms.ts'

type Kind = keyof DeskLimits
const KINDS = Object.keys(words.limitLines) as Kind[]

const isLimit = (typed: string) => /^\d{1,7}$/.test(typed) && Number(typed) <= ALONE_MAX

export const LimitsDialog = ({ limits, rev, onClose }: { limits: DeskLimits; rev: number; onClose: () => void }) => {
  const { brand } = useHere()
  const [typed, type] = useState<Record<Kind, string>>(
    () => Object.fromEntries(KINDS.map((kind) => [kind, String(limits[kind])])) as Record<Kind, string>,
  )
  const set = useAct('PUT /admin/desk-limits', {
    refreshes: ['GET /admin/approvals'],
    done: () => {
      toast(words.saved)
      onClose()
    },
  })
  const go = () => {
    if (!KINDS.every((kind) => isLimit(typed[kind]))) return
    const wished = Object.fromEntries(KINDS.map((kind) => [kind, Number(typed[kind])])) as DeskLimits
    set.mutate({ brand: brand.id, limits: wished, rev })
  }
  return (
    <FormDialog
      title={words.limits}
      body={words.limitsBody}
      go={words.save}
      going={words.saving}
      isGoing={set.isPending}
      refusal={set.error}
      onGo={go}
      onClose={onClose}
    >
      {KINDS.map((kind) => (
        <TextField
          key={kind}
          label={words.limitLines[kind]}
          small={words.limitUnits[kind]}
          error={isLimit(typed[kind]) ? null : words.limitBad}
          value={typed[kind]}
          inputMode="numeric"
          maxLength={7}
          onValue={(value) => type({ ...typed, [kind]: value })}
        />
      ))}
    </FormDialog>
  )
}
