// Asks while hands are still moving, and listens to the newest question only.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answered } from './till-api.ts'

const REST_MS = 220

export interface Live<T> {
  answer: T | null
  isAsking: boolean
  /** In words, when the last question was refused. */
  refused: string | null
}

/** @param question what it depends on; null asks nothing */
export const useLive = <T>(question: string | null, ask: () => Promise<Answered<T>>): Live<T> => {
  const [live, setLive] = useState<Live<T>>({ answer: null, isAsking: false, refused: null })
  const newest = useRef(ask)
  newest.current = ask
  useEffect(() => {
    if (question === null) {
      setLive({ answer: null, isAsking: false, refused: null })
      return
    }
    let isStale = false
    setLive((before) => ({ ...before, isAsking: true }))
    const timer = setTimeout(async () => {
      const told = await newest.current().catch((): Answered<T> => ({ did: 'unanswered' }))
      if (isStale) return
      setLive({
        answer: told.did === 'done' ? told.answer : null,
        isAsking: false,
        refused:
          told.did === 'done'
            ? null
            : told.did === 'refused'
              ? `${told.title}。${told.words}`
              : '試算沒有回應，結帳不受影響。',
      })
    }, REST_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [question])
  return live
}
