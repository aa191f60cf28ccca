// What a hand on this page does. A refusal is said in words, and the world is read again at once.
import { lookAgain } from './keep-fresh.ts'
import { complaint, facts, passing, scanned, sheets, type Sheet } from './state.ts'
import { bringTablet } from './tablet.ts'
import * as world from './world-api.ts'

/** Runs one act; answers undefined when it was refused. */
export const act = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    complaint.value = undefined
    return await work()
  } catch (problem) {
    complaint.value = (problem as Error).message
    return undefined
  } finally {
    void lookAgain()
  }
}

export const show = (userId: string, sheet: Sheet | undefined) => {
  sheets.value = { ...sheets.value, [userId]: sheet }
}

const showOpened = (userId: string, uri: string, liff: world.OpenedLiff | null | undefined) =>
  show(userId, liff ? { kind: 'liff', liff, title: '會員' } : { kind: 'outside', uri })

export const tap = (userId: string, given: world.Tap) =>
  act(async () => {
    const isDate = given.action.type === 'datetimepicker'
    const result = await world.tap(
      userId,
      isDate ? { ...given, params: { date: new Date().toISOString().slice(0, 10) } } : given,
    )
    if (result.did === 'opened') showOpened(userId, result.uri, result.liff)
    if (result.did === 'copied') await navigator.clipboard?.writeText(result.text)
  })

/** What a phone does with the link inside a QR code. */
export const scan = (userId: string, url: string, isPoster: boolean) =>
  act(async () => {
    showOpened(userId, url, await world.openUrl(userId, url))
    if (isPoster && !scanned.value.includes(userId)) scanned.value = [...scanned.value, userId]
  })

const owner = () => {
  const { logins = [] } = facts.value ?? {}
  const login = logins.find(({ role }) => role === 'owner') ?? logins[0]
  if (!login) throw new Error('示範資料裡沒有可以登入的人')
  return login.email
}

/** The link in the QR code on the store's counter screen. */
export const counterUrl = (storeId: string) => act(() => world.readCounterUrl(owner(), storeId))

export const scanCounter = async (userId: string, storeId: string) => {
  const url = await counterUrl(storeId)
  if (url) await scan(userId, url, false)
}

export const prepareTablet = (store: world.StoreFacts) =>
  act(() =>
    bringTablet(
      { storage: localStorage, isPaired: world.isPaired, pair: (id) => world.pairTablet(owner(), id) },
      store,
    ),
  )

export const passTime = (duration: string, words: string) =>
  act(async () => {
    passing.value = `正在過${words}…`
    try {
      await world.advance(duration)
    } finally {
      passing.value = undefined
    }
  })
