// What staff mode stands on: the clerk's calls, the queue, and whether there is a network. The same on a phone and on a tablet.
import type { Locale } from '#shared/base/text.ts'
import type { Call } from '#shared/contract/call.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { fill } from '#shared/base/text.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { handsDrawer, type KnownClerk } from '../../data/staff/clerk-session.ts'
import { createHandQueue, OUT, type HandQueue } from '../../data/staff/hand-queue.ts'

export interface Side {
  call: Call
  queue: HandQueue
  known: KnownClerk
  words: StaffWords
  locale: Locale
  isOffline: boolean
  /** The server's now. */
  now: () => string
  /** What a camera read; null when it was closed. Missing where there is none. */
  scan?: () => Promise<string | null>
  /** On a tablet: somebody else takes over. */
  leave?: () => void
  /** To another of the clerk's stores. */
  choose?: (store: string) => void
  /** What became of the store they were at. */
  note?: ComponentChildren
}

export interface SideSource extends Omit<Side, 'queue' | 'isOffline'> {
  /** Removed, or on a revoked tablet: the sentence that says so. @param why its word */
  onOut: (words: string, why?: string) => void
}

/** What waits is tried again this often. */
const AGAIN_MS = 10_000

export const useSide = ({ onOut, ...source }: SideSource): Side => {
  const [isOffline, setOffline] = useState(!navigator.onLine)
  const { call: plain, known, words } = source
  const { brandId } = known.store
  const call = useMemo<Call>(
    () => async (route, input, options) => {
      const answer = await plain(route, input, options)
      setOffline(!answer.ok && answer.failure === 'offline')
      if (!answer.ok && OUT.has(answer.failure)) onOut(String(answer.detail?.words ?? answer.failure), answer.failure)
      return answer
    },
    [plain],
  )
  const queue = useMemo(
    () =>
      createHandQueue({
        call,
        storage: localStorage,
        drawer: handsDrawer(brandId, known.clerk.id),
        here: {
          store: { id: known.store.id, name: known.store.name },
          others: known.others,
          sayGone: (store) => fill(words.storeGone, { store: store ?? known.store.name }),
        },
      }),
    [call, brandId, known.clerk.id, known.store.id],
  )
  useEffect(() => {
    const flush = () => void queue.flush()
    const onGone = () => setOffline(true)
    const onBack = () => {
      setOffline(false)
      flush()
    }
    flush()
    const again = setInterval(flush, AGAIN_MS)
    addEventListener('online', onBack)
    addEventListener('offline', onGone)
    return () => {
      clearInterval(again)
      removeEventListener('online', onBack)
      removeEventListener('offline', onGone)
    }
  }, [queue])
  return { ...source, call, queue, isOffline }
}
