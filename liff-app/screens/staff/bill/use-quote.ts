import type { InputOf } from '#shared/contract/route.ts'
import type { Api } from '#shared/contract/contracts.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Named } from '../../../data/staff/read-hand.ts'
import type { Side } from '../side.ts'
import type { Quote } from './reckon.ts'

interface Told {
  quote: Quote | null
  /** Of which coupons it tells. */
  coupons: readonly string[]
  refusal: string
  isBusy: boolean
}

type Coupons = InputOf<Api['POST /clerk/quotes']>['coupons']

/** What there is to choose from on this bill; asked again when a coupon is laid on it, and left as it was where that is refused. */
export const useQuote = (side: Side, named: Named, bill: number) => {
  const { call, words } = side
  const [wish, setWish] = useState<readonly string[]>([])
  const [told, setTold] = useState<Told>({ quote: null, coupons: [], refusal: '', isBusy: true })
  const { code = '', phone = '' } = { code: undefined, phone: undefined, ...named }
  useEffect(() => {
    let isHere = true
    setTold((now) => ({ ...now, isBusy: true }))
    const who = phone ? { phone } : { code }
    void call('POST /clerk/quotes', { ...who, bill, coupons: wish as Coupons }).then((answer) => {
      if (!isHere) return
      if (answer.ok) return setTold({ quote: answer.value, coupons: wish, refusal: '', isBusy: false })
      const refusal = answer.failure === 'offline' ? words.billOffline : String(answer.detail?.words ?? answer.failure)
      setTold((now) => ({ ...now, refusal, isBusy: false }))
    })
    return () => void (isHere = false)
  }, [call, words, code, phone, bill, wish])
  const lay = (id: string) =>
    setWish(told.coupons.includes(id) ? told.coupons.filter((one) => one !== id) : [...told.coupons, id])
  return { ...told, lay }
}
