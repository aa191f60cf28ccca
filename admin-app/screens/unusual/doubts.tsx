// Check-ins that wait: given as of their own time, or refused with a reason that the member reads.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { listed, marks } from '#shared/ui/joiners.ts'
import { useAct, useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { doubtWords, unusualWords as words } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import { clockOf, dayOf, momentOf } from '../../words/time.ts'

type Doubt = OutputOf<Api['GET /admin/doubts']>['doubts'][number]

const REASON_MAX = 100

const sayReasons = ({ reasons }: Doubt) =>
  reasons
    .map((reason) => {
      const { kind, ...facts } = reason
      return fill(doubtWords[kind], facts)
    })
    .join(marks.semicolon)

const Refusing = ({ doubt, onClose }: { doubt: Doubt; onClose: () => void }) => {
  const { brand } = useHere()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { name, id: member } = doubt.member
  const which = { id: doubt.id, brand: brand.id, member }
  const refuse = useAct('POST /admin/doubts/{id}/decision', {
    refreshes: ['GET /admin/doubts'],
    done: () => {
      toast(fill(words.refused, { name }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={fill(words.refuseTitle, { name })}
      body={words.refuseBody}
      go={words.refuseGo}
      going={words.refusing}
      isGoing={refuse.isPending}
      refusal={refuse.error}
      onGo={() => {
        setTried(true)
        if (reason.trim()) refuse.mutate({ ...which, approve: false, reason: reason.trim() })
      }}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        error={tried && !reason.trim() ? words.needReason : null}
        value={reason}
        maxLength={REASON_MAX}
        onValue={setReason}
        autoFocus
      />
    </FormDialog>
  )
}

const Undo = ({ doubt }: { doubt: Doubt }) => {
  const { brand } = useHere()
  const undo = useAct('POST /admin/doubts/{id}/reopening', {
    refreshes: ['GET /admin/doubts'],
    done: () => toast(words.refusalUndone),
  })
  return (
    <div class="odd__acts">
      <Button
        small
        busy={undo.isPending}
        onClick={() => undo.mutate({ id: doubt.id, brand: brand.id, member: doubt.member.id })}
      >
        {undo.isPending ? words.undoing : words.undo}
      </Button>
      <Refused refusal={undo.error} />
    </div>
  )
}

const DoubtLine = ({ doubt, onRefuse }: { doubt: Doubt; onRefuse: () => void }) => {
  const { brand, may } = useHere()
  const { id, member, at, store, gives, decidedBy, refused } = doubt
  const now = nowMs()
  const give = useAct('POST /admin/doubts/{id}/decision', {
    refreshes: ['GET /admin/doubts'],
    done: () => toast(fill(words.given, { name: member.name })),
  })
  return (
    <li class={`odd__one ${refused ? 'odd__one--seen' : ''}`}>
      <div>
        <p>
          <a class="link" href={`/admin/members/${member.id}`}>
            {member.name || words.unnamed.member}
          </a>{' '}
          {sayReasons(doubt)}
        </p>
        <p class="note">
          {fill(words.at, { at: momentOf(at, now), store: store.name })}
          {'　'}
          {listed(gives.map((one) => fill(words.gives, { ...one, name: said(one.name), unit: said(one.unit) })))}
          {'　'}
          {refused
            ? fill(words.refusedWhy, { why: refused.why, time: clockOf(refused.undoUntil) })
            : fill(words.until, { day: dayOf(decidedBy, now) })}
        </p>
        <Refused refusal={give.error} />
      </div>
      {may('members.write') && refused && <Undo doubt={doubt} />}
      {may('members.write') && !refused && (
        <div class="odd__acts">
          <Button small onClick={onRefuse}>
            {words.refuse}
          </Button>
          <Button
            small
            kind="main"
            busy={give.isPending}
            onClick={() => give.mutate({ id, brand: brand.id, member: member.id, approve: true })}
          >
            {words.give}
          </Button>
        </div>
      )}
    </li>
  )
}

export const Doubts = () => {
  const { brand } = useHere()
  const waiting = useRead('GET /admin/doubts', { brand: brand.id })
  const [refusing, setRefusing] = useState<Doubt | null>(null)
  return (
    <Reading of={waiting}>
      {({ doubts }) =>
        doubts.length > 0 && (
          <Section class="section odd-part" title={words.doubts} note={words.doubtsNote}>
            <ul class="odd">
              {doubts.map((doubt) => (
                <DoubtLine key={doubt.id} doubt={doubt} onRefuse={() => setRefusing(doubt)} />
              ))}
            </ul>
            {refusing && <Refusing doubt={refusing} onClose={() => setRefusing(null)} />}
          </Section>
        )
      }
    </Reading>
  )
}
