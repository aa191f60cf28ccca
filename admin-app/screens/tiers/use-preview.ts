import { useEffect, useState } from 'preact/hooks'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { call } from '../../data/api.ts'
import type { BrandHere } from '../../data/here.tsx'
import { lacking, type SchemePage } from './scheme-page.ts'

export type Preview = OutputOf<Api['POST /admin/tiers/{id}/preview']>
export type PreviewState = { is: 'incomplete' | 'reading' | 'failed' } | { is: 'read'; preview: Preview }

/** Somebody who types a threshold is waited for. */
const PAUSE_MS = 600

/** Who would move by what is typed; the last answer stands while the next is read. */
export const usePreview = (
  { id, scope }: Pick<SchemePage, 'id' | 'scope'>,
  brand: BrandHere['id'],
  settings: TierScheme,
): { state: PreviewState; again: () => void } => {
  const [state, tell] = useState<PreviewState>({ is: 'reading' })
  const [turn, take] = useState(0)
  const typed = JSON.stringify(settings)
  useEffect(() => {
    if (lacking(settings).length > 0) return tell({ is: 'incomplete' })
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      const route = 'POST /admin/tiers/{id}/preview'
      const answer = await call(route, { id, brand, scope, settings }, { signal: gone.signal })
      if (!gone.signal.aborted) tell(answer.ok ? { is: 'read', preview: answer.value } : { is: 'failed' })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [typed, turn])
  return { state, again: () => take((n) => n + 1) }
}
