// Saves a draft while somebody types: one save at a time, the newest words last, and nothing typed is ever lost.
import type { Result } from '#shared/base/result.ts'
import { mayPass } from '../../data/refusal.ts'

export type SaveState =
  { is: 'saved' | 'typing' | 'saving' | 'incomplete' | 'conflict' } | { is: 'failed'; failure: string }

export interface Kept<Settings> {
  settings: Settings
  /** The draft version it was typed upon. */
  version: number | null
}

export interface SaverDeps<Settings> {
  version: number | null
  /** Answers the new draft version. Called with the very same again when no answer came. */
  save: (settings: Settings, version: number | null) => Promise<Result<number | null>>
  /** Holds what was typed on this machine until it is saved; null = all is saved. */
  keep: (kept: Kept<Settings> | null) => void
  tell: (state: SaveState) => void
  delayMs?: number
  retryMs?: number
}

const DELAY_MS = 700
const RETRY_MS = 5_000

export const draftSaver = <Settings>({ save, keep, tell, version, ...times }: SaverDeps<Settings>) => {
  let standing = version
  let pending: { settings: Settings } | null = null
  // It may have been saved without our hearing of it, so it is asked again before anything newer.
  let unanswered: { settings: Settings } | null = null
  let isIncomplete = false
  let busy = false
  let isStuck = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    const sent = unanswered ?? pending
    if (busy || isStuck || !sent) return
    if (!unanswered) pending = null
    busy = true
    tell({ is: 'saving' })
    const result = await save(sent.settings, standing)
    busy = false
    unanswered = !result.ok && mayPass(result.failure) ? sent : null
    if (result.ok) {
      standing = result.value
      if (pending) return flush()
      if (isIncomplete) return tell({ is: 'incomplete' })
      keep(null)
      tell({ is: 'saved' })
      return
    }
    if (!unanswered) pending ??= sent
    if (result.failure === 'changed-meanwhile') {
      isStuck = true
      tell({ is: 'conflict' })
      return
    }
    tell({ is: 'failed', failure: result.failure })
    later(times.retryMs ?? RETRY_MS)
  }

  return {
    /** @param isWhole whether the API would take it; what is incomplete is kept here only */
    change: (settings: Settings, isWhole: boolean) => {
      keep({ settings, version: standing })
      pending = isWhole ? { settings } : null
      isIncomplete = !isWhole
      if (isStuck) return
      if (!isWhole) {
        clearTimeout(timer)
        tell({ is: 'incomplete' })
        return
      }
      tell({ is: 'typing' })
      later(times.delayMs ?? DELAY_MS)
    },
    flush,
    /** After a conflict: goes on upon the other’s version, with what is pending or without it. */
    goOn: (version: number | null, isMine: boolean) => {
      isStuck = false
      standing = version
      if (!isMine) {
        pending = null
        keep(null)
        tell({ is: 'saved' })
        return
      }
      void flush()
    },
    /** Something else, a publication, moved the version. */
    stand: (version: number | null) => {
      standing = version
    },
    stop: () => clearTimeout(timer),
  }
}

export type DraftSaver<Settings> = ReturnType<typeof draftSaver<Settings>>
