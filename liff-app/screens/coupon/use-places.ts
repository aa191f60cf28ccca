// Stores whose PIN redeems a coupon: the brand's own as a rule; where other brands take it too, those that do.
import { useEffect, useState } from 'preact/hooks'
import { refuse } from '../../data/acts.ts'
import { placesOf } from '../../data/coupons/coupon-acts.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { useApp } from '../../parts/words.ts'

interface Place {
  id: string
  name: string
  /** Its brand, where that needs to be said. */
  of?: string
}

/** Empty while they are looked for. */
export const usePlaces = (coupon: HeldCoupon, isAsked: boolean, onWay: (way: null) => void): readonly Place[] => {
  const { face, say } = useApp()
  const isShared = Boolean(coupon.brands?.length)
  const [shared, setShared] = useState<readonly Place[]>([])
  const { id } = coupon
  useEffect(() => {
    if (!isAsked || !isShared || shared.length > 0) return
    void placesOf(id).then((answer) => {
      if (answer.ok) return setShared(answer.value.stores.map((one) => ({ ...one, of: say(one.brand) })))
      onWay(null)
      refuse(answer.failure, answer.detail)
    })
  }, [id, isAsked, isShared])
  return isShared ? shared : face.stores
}
