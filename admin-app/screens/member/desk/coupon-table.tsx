import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { after, instant } from '#shared/base/time.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { UNDO_MS } from '#shared/domain/coupon/moves.ts'
import { useAct } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Refused } from '../../../parts/state/refused.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { couponDeskWords as words } from '../../../words/rooms.ts'
import { dayOf, shortMomentOf } from '../../../words/time.ts'
import { CouponDialog, type CouponAct } from './coupon-dialog.tsx'
import './desk.css'
import { said } from '../../../words/said.ts'

/** The first of them; those that can be used come first. */
const SHOWN = 8

const STANDING = new Set<HeldCoupon['state']>(['usable', 'held', 'offered'])

const actsOn = ({ state }: HeldCoupon): CouponAct[] => {
  if (STANDING.has(state)) return ['extend', 'reissue', 'void']
  return state === 'expired' ? ['extend', 'reissue'] : state === 'transferred' ? [] : ['reissue']
}

const termOf = (coupon: HeldCoupon, now: number): string => {
  if (coupon.redeemedAt)
    return fill(words.used, { when: shortMomentOf(coupon.redeemedAt, now), store: coupon.redeemedStore ?? '' })
  if (coupon.endedAt) return fill(words.ended, { day: dayOf(coupon.endedAt, now) })
  return fill(words.until, { day: dayOf(coupon.lastDay, now) })
}

/** Everything the member ever had of coupons, with what may be done about each. */
export const CouponTable = ({ member, coupons }: { member: MemberId; coupons: readonly HeldCoupon[] }) => {
  const { me, brand, may } = useHere()
  const [open, setOpen] = useState<{ coupon: HeldCoupon; act: CouponAct } | null>(null)
  const [isAll, showAll] = useState(false)
  const now = nowMs()
  const undo = useAct('POST /admin/coupons/{id}/undo', {
    refreshes: ['GET /admin/members/{id}'],
    done: ({ coupon }) => toast(fill(words.undone, { name: said(coupon.name) })),
  })
  if (coupons.length === 0) return <p class="note log__none">{words.none}</p>
  const canUndo = ({ redeemedAt, onOrder }: HeldCoupon) =>
    redeemedAt !== null && !onOrder && may('counter.run') && after(redeemedAt, UNDO_MS) >= instant(now)
  // Another brand's coupon is its own people's.
  const isOurs = ({ brandId }: HeldCoupon) => !brandId || me.brands.some(({ id }) => id === brandId)
  const mayDo = (act: CouponAct) => may(act === 'void' ? 'programs.write' : 'members.write')
  const { columns } = words
  return (
    <div class="coupon-desk">
      <table class="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.until}</th>
            <th scope="col" class="r">
              {columns.acts}
            </th>
          </tr>
        </thead>
        <tbody>
          {coupons.slice(0, isAll ? coupons.length : SHOWN).map((coupon) => {
            const name = said(coupon.name)
            return (
              <tr key={coupon.id}>
                <td>
                  {name}
                  {coupon.of && <small class="coupon-desk__of">{said(coupon.of)}</small>}
                </td>
                <td class="second nowrap">{words.states[coupon.state]}</td>
                <td class="second">{termOf(coupon, now)}</td>
                <td class="r">
                  <span class="coupon-desk__acts">
                    {isOurs(coupon) && canUndo(coupon) && (
                      <button
                        type="button"
                        class="link"
                        title={words.undoHint}
                        aria-label={fill(words.label, { act: words.undo, name })}
                        onClick={() => undo.mutate({ id: coupon.id, brand: coupon.brandId ?? brand.id, member })}
                      >
                        {words.undo}
                      </button>
                    )}
                    {(isOurs(coupon) ? actsOn(coupon) : []).filter(mayDo).map((act) => (
                      <button
                        key={act}
                        type="button"
                        class={act === 'void' ? 'link bad' : 'link'}
                        aria-label={fill(words.label, { act: words[act], name })}
                        onClick={() => setOpen({ coupon, act })}
                      >
                        {words[act]}
                      </button>
                    ))}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!isAll && coupons.length > SHOWN && (
        <p class="older">
          <Button small onClick={() => showAll(true)}>
            {fill(words.all, { count: coupons.length })}
          </Button>
        </p>
      )}
      <Refused refusal={undo.error} />
      {open && <CouponDialog member={member} {...open} onClose={() => setOpen(null)} />}
    </div>
  )
}
