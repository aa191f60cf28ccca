import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Named } from '../../../data/staff/read-hand.ts'
import type { Side } from '../side.ts'

export type PayOutQuote = OutputOf<Api['POST /clerk/pay-out-quotes']>

interface Told {
  quote: PayOutQuote | null
  refusal: string
  isBusy: boolean
}

/** What would go over the counter; asked again for another sum, and left as it was where that is refused. */
export const usePayOut = (
  side: Side,
  named: Named,
  programId: PayOutQuote['programId'],
  amount: number | undefined,
) => {
  const { call, words } = side
  const [nth, setNth] = useState(0)
  const [told, setTold] = useState<Told>({ quote: null, refusal: '', isBusy: true })
  const { code = '', phone = '' } = { code: undefined, phone: undefined, ...named }
  useEffect(() => {
    let isHere = true
    setTold((now) => ({ ...now, isBusy: true }))
    const who = phone ? { phone } : { code }
    void call('POST /clerk/pay-out-quotes', { ...who, programId, ...(amount && { amount }) }).then((answer) => {
      if (!isHere) return
      if (answer.ok) return setTold({ quote: answer.value, refusal: '', isBusy: false })
      const refusal =
        answer.failure === 'offline' ? words.payOutOffline : String(answer.detail?.words ?? answer.failure)
      setTold((now) => ({ ...now, refusal, isBusy: false }))
    })
    return () => void (isHere = false)
  }, [call, words, code, phone, programId, amount, nth])
  return { ...told, again: () => setNth((now) => now + 1) }
}
