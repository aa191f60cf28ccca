// The live code on this phone: fetched for ten minutes ahead, so that it is shown with the network gone.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { call } from '../api.ts'
import { app } from '../state.ts'

const MINUTE_MS = 60_000
/** With less than this ahead more is fetched. */
const ENOUGH_MS = 6 * MINUTE_MS
/** After a try without an answer. */
const AGAIN_MS = 5_000
const TICK_MS = 500

export interface LiveCode {
  /** Sixteen digits; undefined while this phone has none for now. */
  code?: string
  /** Ms that it is still shown, and that one code is shown in all. */
  left: number
  of: number
}

interface Known {
  codes: OutputOf<Api['GET /me/code']>['codes']
  /** Server time minus this phone’s, in ms. */
  ahead: number
}

/** Kept as long as this visit, under whose it is: a page that is loaded again need not wait for the network. */
const drawer = (): string => {
  const { brandId, home } = app.get()
  return `jidian:${brandId}:${home?.member.id}:live`
}

const remembered = (): Known | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(drawer()) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

const remember = (known: Known): void => {
  try {
    sessionStorage.setItem(drawer(), JSON.stringify(known))
  } catch {
    // a full or forbidden storage only costs a fetch
  }
}

const NONE: LiveCode = { left: 0, of: 1 }

const codeAt = ({ codes, ahead }: Known, at: number): LiveCode => {
  const now = at + ahead
  const one = codes.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))
  if (!one) return NONE
  const end = Date.parse(one.until)
  return { code: one.code, left: end - now, of: end - Date.parse(one.from) }
}

/** How long the codes last from now on. */
const lasts = (saved: Known | undefined, at: number): number =>
  saved ? Date.parse(saved.codes.at(-1)?.until ?? '') - at - saved.ahead : 0

const fetchCodes = async (): Promise<Known | undefined> => {
  const before = Date.now()
  const answer = await call('GET /me/code', {})
  if (!answer.ok) return undefined
  // Half of the way there and back has passed since the server looked at its clock.
  const ahead = Date.parse(answer.value.now) - (before + Date.now()) / 2
  const fresh = { codes: answer.value.codes, ahead }
  remember(fresh)
  return fresh
}

/** Tells the code of now, twice a second, until it is stopped. @returns stops it */
export const watchLive = (hear: (live: LiveCode) => void): (() => void) => {
  let known = remembered()
  let triedAt = 0
  let isAsking = false
  const look = async () => {
    const at = Date.now()
    hear(known ? codeAt(known, at) : NONE)
    if (isAsking || lasts(known, at) > ENOUGH_MS || at - triedAt < AGAIN_MS || document.hidden) return
    isAsking = true
    triedAt = at
    known = (await fetchCodes()) ?? known
    isAsking = false
    hear(known ? codeAt(known, Date.now()) : NONE)
  }
  const timer = setInterval(() => void look(), TICK_MS)
  void look()
  return () => clearInterval(timer)
}
