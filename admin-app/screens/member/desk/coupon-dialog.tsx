import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { VOID_REASON_MAX } from '#shared/contract/coupon/counter.ts'
import { useAct } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { couponDeskWords as words, deskWords } from '../../../words/rooms.ts'
import { todayOf } from '../../../words/time.ts'
import { Alone, needsSecond, useHandDay } from './alone.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { said } from '../../../words/said.ts'

export type CouponAct = 'extend' | 'reissue' | 'void'

interface CouponDialogProps {
  member: MemberId
  coupon: HeldCoupon
  act: CouponAct
  onClose: () => void
}

const ROUTES = {
  extend: 'POST /admin/coupons/{id}/extension',
  reissue: 'POST /admin/coupons/{id}/reissue',
  void: 'POST /admin/coupons/{id}/void',
} as const

const ONE = { coupons: 1, points: 0 }

/** One coupon, one act, with the reason that the member reads. */
export const CouponDialog = ({ member, coupon, act, onClose }: CouponDialogProps) => {
  const { brand } = useHere()
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const today = todayOf(nowMs())
  const isDay = until > today
  const isDayRight = act === 'void' || isDay || (act === 'reissue' && until === '')
  const isReady = isDayRight && isReason(reason)
  const at = coupon.brandId ?? brand.id
  const day = useHandDay(at)
  const needsTwo = act !== 'void' && needsSecond(day, ONE)
  const doing = useAct(ROUTES[act], {
    refreshes: ['GET /admin/members/{id}', 'GET /admin/approvals', 'GET /admin/desk-limits/mine'],
    done: (answer) => {
      toast('state' in answer && answer.state === 'waiting' ? deskWords.waiting : words.dones[act])
      onClose()
    },
  })
  const go = () => {
    setTried(true)
    if (!isReady) return
    const of = { id: coupon.id, brand: at, member, reason: reason.trim() }
    doing.mutate((act !== 'void' && until ? { ...of, until } : of) as never)
  }
  return (
    <FormDialog
      title={fill(words.titles[act], { name: said(coupon.name) })}
      body={words.bodies[act]}
      go={needsTwo ? deskWords.goSecond : words.goes[act]}
      going={deskWords.going}
      isGoing={doing.isPending}
      refusal={doing.error}
      onGo={go}
      onClose={onClose}
    >
      {act !== 'void' && (
        <TextField
          label={words.until2}
          small={act === 'reissue' ? deskWords.optional : undefined}
          hint={act === 'reissue' ? words.untilRule : undefined}
          type="date"
          min={today}
          error={tried && !isDayRight ? deskWords.untilBad : null}
          value={until}
          onValue={setUntil}
        />
      )}
      <ReasonField
        value={reason}
        onValue={setReason}
        tried={tried}
        max={VOID_REASON_MAX}
        placeholder={words.reasonPlaceholder}
      />
      {act !== 'void' && <Alone day={day} more={ONE} />}
    </FormDialog>
  )
}
