// A till's whole state on this page: what lies on it, whom it serves, what it last heard.
import { useEffect, useRef, useState } from 'preact/hooks'
import { pressKey } from './press-key.ts'
import * as api from './till-api.ts'

export interface Served {
  named: api.Named
  /** Masked by the API; null for a number that nobody has yet. */
  name: string | null
  cards: NonNullable<api.Found['member']>['cards']
  /** The account reaches them on LINE. */
  isFriend?: boolean
  /** A code by SMS proved their number. */
  phoneProved?: boolean
  /** Whose phone it was, where a phone was scanned. */
  userId?: string
}

export type View = { kind: 'sale' } | { kind: 'receipt'; number: string } | { kind: 'return'; number: string }

export interface Refusal {
  /** Where it was pressed. */
  at: 'member' | 'paper'
  code: string
  title: string
  words: string
}

const UNANSWERED = {
  code: 'unanswered',
  title: '伺服器沒有回應',
  words: '試了三次都沒有回覆，不知道記了沒有。按「再送一次」，同一張單只會記一次。',
}

const OFFLINE = { code: 'offline', title: '小鎮沒有回應', words: '看看 npm start 還在不在，再按一次。' }

/** Who spends, with what shows that it is them: the live code off a phone, the code that came by SMS, or their yes on LINE. */
type Prove = () => Promise<api.Named | undefined>

const NO_CODE = {
  did: 'refused',
  isFinal: true,
  code: 'no-live-code',
  title: '手機上還沒有動態碼',
  words: '請客人打開會員碼，連上網路後再掃一次。',
} as const

/** Words of the API that speak to the member on their own phone; at a till they are said to who stands there. */
const AT_TILL: Readonly<Record<string, { title: string; words: string }>> = {
  'coupon-not-found': {
    title: '找不到這張券',
    words: '券碼可能打錯，或不是這位客人的券。請客人打開優惠券，再掃一次。',
  },
  'member-not-found': {
    title: '這個號碼沒有人',
    words: '這個品牌和集團裡都找不到他，或別的品牌的券這裡不能用。再確認一次號碼。',
  },
}

const refusalOf = (answer: Exclude<api.Answered<unknown>, { did: 'done' }>) =>
  answer.did === 'refused' ? { ...answer, ...AT_TILL[answer.code] } : UNANSWERED

export const useTill = (storeId: string) => {
  const [standing, setStanding] = useState<api.StandingTill | null>(null)
  const [lines, setLines] = useState<api.Line[]>([])
  const [served, setServed] = useState<Served | null>(null)
  const [held, setHeld] = useState<api.Held | null>(null)
  const [view, setView] = useState<View>({ kind: 'sale' })
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const pressed = useRef({ basket: '', act: '' })
  const isBusy = useRef(false)

  const look = () => api.readTill(storeId).then(setStanding, () => setRefusal({ ...OFFLINE, at: 'paper' }))
  useEffect(() => void look(), [storeId])

  /** One thing at a time: a second press while the first is on its way does nothing. */
  const run = async <T>(
    words: string,
    work: () => Promise<api.Answered<T>>,
    at: Refusal['at'] = 'paper',
  ): Promise<T | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    setBusy(words)
    setRefusal(null)
    try {
      const told = await work()
      if (told.did === 'done') return told.answer
      setRefusal({ ...refusalOf(told), at })
    } catch (problem) {
      setRefusal({
        ...(problem instanceof TypeError ? OFFLINE : { code: 'till', title: (problem as Error).message, words: '' }),
        at,
      })
    } finally {
      isBusy.current = false
      setBusy(null)
    }
    return undefined
  }

  /** What lies there is for this basket and this guest only. */
  const dropHeld = () => {
    if (held) void api.letGo(storeId, held.id).catch(() => {})
    setHeld(null)
  }

  const clear = () => {
    pressed.current = { basket: '', act: '' }
    setHeld(null)
    setLines([])
    setServed(null)
    setRefusal(null)
    setView({ kind: 'sale' })
  }

  const print = async (receipt: api.Receipt | undefined) => {
    await look()
    if (!receipt) return
    clear()
    setView({ kind: 'receipt', number: receipt.number })
  }

  const checkOut = async () => {
    const sale = { lines, ...(served && { member: served.named }), ...(held && { held }) }
    const basket = JSON.stringify(sale)
    if (pressed.current.basket !== basket) pressed.current = { basket, act: pressKey() }
    const { act } = pressed.current
    await print(await run('正在記帳', () => api.ringUp(storeId, { act, ...sale })))
  }

  const layDown = async (wish: { use: { programId: string; amount: number }[]; coupons: string[] }, prove: Prove) => {
    const act = pressKey()
    const laid = await run('正在保留', async () => {
      const member = await prove()
      if (!member) return NO_CODE
      return api.layDown(storeId, { act, lines, member, ...wish })
    })
    if (laid) setHeld(laid)
  }

  return {
    standing,
    lines,
    setLines: (next: api.Line[]) => {
      dropHeld()
      setLines(next)
    },
    served,
    setServed: (next: Served | null) => {
      dropHeld()
      setServed(next)
    },
    held,
    layDown,
    letGo: async () => {
      if (held && (await run('正在取消保留', () => api.letGo(storeId, held.id)))) setHeld(null)
    },
    view,
    setView: (next: View) => {
      setRefusal(null)
      setView(next)
    },
    busy,
    refusal,
    setRefusal,
    run,
    clear: () => {
      dropHeld()
      clear()
    },
    checkOut,
    takeBack: async (order: string, back: api.Line[], press: string) =>
      print(await run('正在退款', () => api.takeBack(storeId, { act: press, order, lines: back }))),
    sendAgain: async () => print(await run('再送一次', () => api.sendAgain(storeId))),
    putKey: async (id: string, secret: string) => {
      await api.putKey(storeId, { id, secret })
      setRefusal(null)
      await look()
    },
  }
}

export type TillState = ReturnType<typeof useTill>
