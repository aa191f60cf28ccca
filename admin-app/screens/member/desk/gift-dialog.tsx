import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { usePreview } from '../../../data/use-preview.ts'
import { Field } from '../../../parts/form/field.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Refused } from '../../../parts/state/refused.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import { said } from '../../../words/said.ts'
import { Alone, needsSecond, useHandDay } from './alone.tsx'

const counted = (count: number) => count.toLocaleString('en')

const NOTHING = { coupons: 0, points: 0 }

/** A bundle for this member: what they would get is told before they get it. */
export const GiftDialog = ({ member, name, onClose }: { member: MemberId; name: string; onClose: () => void }) => {
  const { brand } = useHere()
  const bundles = useRead('GET /admin/bundles', { brand: brand.id })
  const live =
    bundles.data?.bundles.flatMap(({ id, live: one, archivedAt }) =>
      one && !archivedAt ? [{ id, name: one.name }] : [],
    ) ?? []
  const [bundle, setBundle] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = live.find(({ id }) => id === bundle)
  const wish = chosen ? { id: chosen.id, brand: brand.id, member } : null
  const preview = usePreview('POST /admin/bundles/{id}/gifts/preview', wish)
  const act = useAct('POST /admin/bundles/{id}/gifts', {
    refreshes: ['GET /admin/members/{id}', 'GET /admin/approvals', 'GET /admin/desk-limits/mine'],
    done: ({ state }) => {
      toast(state === 'waiting' ? words.waiting : words.giftDone)
      onClose()
    },
  })
  const day = useHandDay(brand.id)
  const more =
    preview.is === 'read'
      ? {
          coupons: preview.answer.coupons.length,
          points: preview.answer.points.reduce((sum, { added }) => sum + added, 0),
        }
      : NOTHING
  const isEmpty = bundles.data !== undefined && live.length === 0
  return (
    <FormDialog
      title={fill(words.giftTitle, { name })}
      body={isEmpty ? words.giftEmpty : words.giftBody}
      go={needsSecond(day, more) ? words.goSecond : words.giftGo}
      going={words.going}
      isGoing={act.isPending}
      refusal={act.error}
      onGo={() => {
        setTried(true)
        if (wish) act.mutate(wish)
      }}
      onClose={onClose}
    >
      {isEmpty ? (
        <a class="link" href="/admin/bundles">
          {words.giftMake}
        </a>
      ) : (
        <Field label={words.giftWhich} error={tried && !chosen ? words.giftNone : null}>
          {({ id, described, invalid }) => (
            <select
              id={id}
              class="select"
              value={bundle}
              aria-describedby={described}
              aria-invalid={invalid || undefined}
              onChange={(event) => setBundle(event.currentTarget.value)}
            >
              <option value="">{words.giftNone}</option>
              {live.map((one) => (
                <option key={one.id} value={one.id}>
                  {said(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {preview.is === 'refused' && <Refused refusal={preview.refusal} />}
      {preview.is === 'read' && (
        <div class="desk-sum" aria-live="polite">
          <p>{words.giftGives}</p>
          <ul>
            {preview.answer.coupons.map((coupon, at) => (
              <li key={`coupon ${at}`}>{said(coupon)}</li>
            ))}
            {preview.answer.points.map(({ program, name: of, unit, before, after }) => (
              <li key={program}>
                {fill(words.giftPoints, {
                  program: said(of),
                  before: counted(before),
                  after: counted(after),
                  unit: said(unit),
                })}
              </li>
            ))}
          </ul>
          <Alone day={day} more={more} />
        </div>
      )}
    </FormDialog>
  )
}
