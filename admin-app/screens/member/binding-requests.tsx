// Somebody else's LINE asks for this member. Nothing moves before a person has looked.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { useAct, useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { bindingWords as words } from '../../words/rooms.ts'
import { dayOf } from '../../words/time.ts'
import './binding-requests.css'

type Request = OutputOf<Api['GET /admin/members/{id}/bindings']>['open'][number]

const REASON_MAX = 200

interface DecideProps {
  member: MemberId
  request: Request
  approve: boolean
  onClose: () => void
}

const Decide = ({ member, request, approve, onClose }: DecideProps) => {
  const { brand } = useHere()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const decide = useAct('POST /admin/bindings/{id}/decision', {
    refreshes: ['GET /admin/members/{id}/bindings', 'GET /admin/bindings', 'GET /admin/members/{id}'],
    done: ({ approved }) => {
      toast(approved ? words.approved : words.refused)
      onClose()
    },
  })
  const go = () => {
    setTried(true)
    if (reason.trim()) decide.mutate({ id: request.id, member, brand: brand.id, approve, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={fill(approve ? words.approveTitle : words.refuseTitle, { name: request.name })}
      body={approve ? words.approveBody : words.refuseBody}
      go={approve ? words.approveGo : words.refuseGo}
      going={approve ? words.approving : words.refusing}
      isGoing={decide.isPending}
      refusal={decide.error}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={approve ? words.reason : words.refuseReason}
        hint={approve ? words.reasonHint : words.refuseReasonHint}
        error={tried && !reason.trim() ? words.needReason : null}
        value={reason}
        maxLength={REASON_MAX}
        onValue={setReason}
        autoFocus
      />
    </FormDialog>
  )
}

export const BindingRequests = ({ member }: { member: MemberId }) => {
  const { brand, may } = useHere()
  const [deciding, setDeciding] = useState<{ request: Request; approve: boolean } | null>(null)
  const asked = useRead('GET /admin/members/{id}/bindings', { id: member, brand: brand.id })
  const open = asked.data?.open ?? []
  if (open.length === 0 && !deciding) return null
  return (
    <section class="bindings" aria-labelledby="bindings">
      <h2 id="bindings">{words.title}</h2>
      {open.map((request) => (
        <div key={request.id} class="bindings__one">
          <div>
            <p>{fill(request.isProved ? words.asks : words.asksStaff, { name: request.name })}</p>
            <p class="second">
              {fill(words.why, { day: dayOf(request.at, nowMs()), until: dayOf(request.expiresAt, nowMs()) })}
            </p>
          </div>
          {may('members.write') && (
            <div class="bindings__acts">
              <Button small onClick={() => setDeciding({ request, approve: false })}>
                {words.refuse}
              </Button>
              <Button small kind="main" onClick={() => setDeciding({ request, approve: true })}>
                {words.approve}
              </Button>
            </div>
          )}
        </div>
      ))}
      {deciding && <Decide member={member} {...deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}
