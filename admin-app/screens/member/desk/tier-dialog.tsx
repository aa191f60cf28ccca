import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { Field } from '../../../parts/form/field.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import { isReason, ReasonField } from './reason-field.tsx'
import { said } from '../../../words/said.ts'

/** Gives a tier by hand; who has it and until when is told by the answer. */
export const TierDialog = ({ member, name, onClose }: { member: MemberId; name: string; onClose: () => void }) => {
  const { brand } = useHere()
  const schemes = useRead('GET /admin/tiers', { brand: brand.id })
  const live = schemes.data?.schemes.filter(({ live: one }) => one !== null) ?? []
  const scheme = (live.find(({ scope }) => scope === 'brand') ?? live[0])?.live
  const [tier, setTier] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isReady = tier !== '' && isReason(reason)
  const act = useAct('POST /admin/members/{id}/tier', {
    refreshes: ['GET /admin/members/{id}'],
    done: ({ tier: given }) => {
      toast(fill(words.tierDone, { tier: said(given.name) }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={fill(words.tierTitle, { name })}
      body={schemes.data && !scheme ? words.tierEmpty : words.tierBody}
      go={words.go}
      going={words.going}
      isGoing={act.isPending}
      refusal={act.error}
      onGo={() => {
        setTried(true)
        if (isReady) act.mutate({ id: member, brand: brand.id, tier, reason: reason.trim() })
      }}
      onClose={onClose}
    >
      <Field label={words.tierWhich} error={tried && tier === '' ? words.tierNone : null}>
        {({ id, described, invalid }) => (
          <select
            id={id}
            class="select"
            value={tier}
            aria-describedby={described}
            aria-invalid={invalid || undefined}
            onChange={(event) => setTier(event.currentTarget.value)}
          >
            <option value="">{words.tierNone}</option>
            {(scheme?.tiers ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {said(one.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField value={reason} onValue={setReason} tried={tried} hint={words.tierReasonHint} />
    </FormDialog>
  )
}
