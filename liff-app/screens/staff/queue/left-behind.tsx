// What a clerk had tapped, and was not sent before they were none any more: it stands there until somebody has read it.
import { fill } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useMemo } from 'preact/hooks'
import { handsDrawer, type KnownClerk } from '../../../data/staff/clerk-session.ts'
import { createHandQueue } from '../../../data/staff/hand-queue.ts'
import { Refused } from './waiting.tsx'

export const LeftBehind = ({ was, words }: { was: Pick<KnownClerk, 'clerk' | 'store'>; words: StaffWords }) => {
  const queue = useMemo(
    () =>
      createHandQueue({
        call: async () => ({ ok: false, failure: 'offline' }) as never,
        storage: localStorage,
        drawer: handsDrawer(was.store.brandId, was.clerk.id),
        here: {
          store: null,
          others: [],
          sayGone: (store) => fill(words.storeGone, { store: store ?? was.store.name }),
        },
      }),
    [was, words],
  )
  return <Refused queue={queue} words={words} />
}
