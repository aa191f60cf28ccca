// The pairing and the poll: each second while it answers, every five while it does not.
import { createCall } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Locale } from '#shared/base/text.ts'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

export type CounterScreenData = OutputOf<Api['GET /counter/screen']>

const TOKEN = 'jidian:counter:token'
const EACH_MS = 1_000
const RETRY_MS = 5_000
/** One lost answer is no news; the second in a row is an outage. */
const MISSES_TO_OFFLINE = 2

export const counterCall = (locale: Locale) =>
  createCall(
    '/api',
    () => localStorage.getItem(TOKEN) ?? undefined,
    () => locale,
    (...request) => fetch(...request),
  )

const REVOKED = new Set<string>(['device-revoked', 'session-expired', 'session-missing'])

export const useCounter = (locale: Locale) => {
  const [phase, setPhase] = useState<'unpaired' | 'on' | 'revoked'>(localStorage.getItem(TOKEN) ? 'on' : 'unpaired')
  const [screen, setScreen] = useState<CounterScreenData | null>(null)
  const [isOnline, setOnline] = useState(true)
  const [skew, setSkew] = useState(0)
  const misses = useRef(0)
  const call = useRef(counterCall(locale)).current

  useEffect(() => {
    if (phase !== 'on') return
    let timer: ReturnType<typeof setTimeout>
    let isOver = false
    const poll = async () => {
      const answer = await call('GET /counter/screen', {})
      if (isOver) return
      if (answer.ok) {
        misses.current = 0
        setScreen(answer.value)
        setSkew(Date.parse(answer.value.now) - Date.now())
        setOnline(true)
      } else if (REVOKED.has(answer.failure)) {
        localStorage.removeItem(TOKEN)
        setScreen(null)
        setPhase('revoked')
        return
      } else if (++misses.current >= MISSES_TO_OFFLINE) setOnline(false)
      timer = setTimeout(() => void poll(), misses.current >= MISSES_TO_OFFLINE ? RETRY_MS : EACH_MS)
    }
    void poll()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [phase])

  const setWorth = useCallback(async (worth: number) => {
    setScreen((now) => now && { ...now, code: { ...now.code, worth } })
    const answer = await call('PUT /counter/worth', { worth })
    if (answer.ok) setScreen((now) => now && { ...now, code: answer.value })
  }, [])

  const usePairing = (token: string) => {
    localStorage.setItem(TOKEN, token)
    misses.current = 0
    setPhase('on')
  }

  return { phase, screen, isOnline, setWorth, usePairing, fromNow: () => Date.now() + skew }
}
