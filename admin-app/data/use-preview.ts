import { useEffect, useState } from 'preact/hooks'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { call } from './api.ts'
import { Refusal } from './refusal.ts'

type Previews = Extract<keyof Api, `POST /admin/${string}/preview`>

export type Previewed<Answer> =
  { is: 'incomplete' } | { is: 'reading' } | { is: 'read'; answer: Answer } | { is: 'refused'; refusal: Refusal }

/** Somebody who types a number is waited for. */
const PAUSE_MS = 350

/** What an act would do, asked while it is typed. @param input null while something is missing */
export const usePreview = <K extends Previews>(
  route: K,
  input: RequestOf<Api[K]> | null,
): Previewed<OutputOf<Api[K]>> => {
  const [state, tell] = useState<Previewed<OutputOf<Api[K]>>>({ is: 'incomplete' })
  const typed = JSON.stringify(input)
  useEffect(() => {
    if (input === null) return tell({ is: 'incomplete' })
    tell({ is: 'reading' })
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      const told = await call(route, input, { signal: gone.signal })
      if (gone.signal.aborted) return
      tell(
        told.ok
          ? { is: 'read', answer: told.value as OutputOf<Api[K]> }
          : { is: 'refused', refusal: new Refusal(told.failure, told.detail) },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [typed])
  return state
}
