import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Result } from '#shared/base/result.ts'
import { keptKey } from '../../data/kept-key.ts'
import { draftSaver, type Kept, type SaveState } from './draft-saver.ts'

/** What the API tells of anything with a draft and a live version. */
export interface Versioned<Settings> {
  id: string
  draft: Settings | null
  live: Settings | null
  draftVersion: number | null
  liveVersion: number | null
}

export interface DraftDeps<Settings, Page extends Versioned<Settings>> {
  page: Page
  starting: Settings
  isWhole: (settings: Settings) => boolean
  save: (settings: Settings, version: number | null, key: string) => Promise<Result<Page>>
  /** The page as it stands now, after a conflict. */
  reread: () => Promise<Page | undefined>
}

const keptAt = (id: string) => `jidian:admin:draft:${id}`

const read = <Settings>(id: string): Kept<Settings> | null => {
  try {
    return JSON.parse(localStorage.getItem(keptAt(id)) ?? 'null') as Kept<Settings> | null
  } catch {
    return null
  }
}

const keep = (id: string, kept: unknown) =>
  kept === null ? localStorage.removeItem(keptAt(id)) : localStorage.setItem(keptAt(id), JSON.stringify(kept))

/** The draft of one thing: what is typed, whether it is saved, and what to do when somebody else saved in between. */
export const useDraft = <Settings, Page extends Versioned<Settings>>(deps: DraftDeps<Settings, Page>) => {
  const latest = useRef(deps)
  latest.current = deps
  const [page, setPage] = useState(deps.page)
  const [state, tell] = useState<SaveState>({ is: 'saved' })
  // What was typed here and never reached the API comes back.
  const [settings, set] = useState<Settings>(
    () => read<Settings>(page.id)?.settings ?? page.draft ?? page.live ?? deps.starting,
  )

  const saver = useMemo(() => {
    const send = keptKey()
    return draftSaver<Settings>({
      version: page.draftVersion,
      save: async (next, version) => {
        const result = await send({ next, version }, (key) => latest.current.save(next, version, key))
        if (!result.ok) return result
        setPage(result.value)
        return { ok: true, value: result.value.draftVersion }
      },
      keep: (kept) => keep(page.id, kept),
      tell,
    })
  }, [])

  const change = (next: Settings) => {
    set(next)
    saver.change(next, deps.isWhole(next))
  }

  useEffect(() => {
    const kept = read<Settings>(page.id)
    if (kept && kept.version === page.draftVersion) change(kept.settings)
    else if (kept) tell({ is: 'conflict' })
    const leaving = () => void saver.flush()
    addEventListener('online', leaving)
    return () => {
      removeEventListener('online', leaving)
      void saver.flush()
    }
  }, [])

  /** After a conflict. @param isMine keeps what is typed here, upon the other’s version */
  const settle = async (isMine: boolean) => {
    const theirs = await latest.current.reread()
    if (!theirs) return
    setPage(theirs)
    saver.stand(theirs.draftVersion)
    if (!isMine) set(theirs.draft ?? theirs.live ?? deps.starting)
    else saver.change(settings, deps.isWhole(settings))
    saver.goOn(theirs.draftVersion, isMine)
  }

  /** A publication or a pause answered with the page as it is now. */
  const stand = (next: Page) => {
    setPage(next)
    saver.stand(next.draftVersion)
  }

  return { page, settings, change, state, settle, stand, flush: saver.flush }
}
