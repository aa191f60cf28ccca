import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../data/refusal.ts'
import { states } from '../../words/words.ts'
import { BonePage } from './bone.tsx'
import { Failed } from './failed.tsx'

interface Asked<T> {
  data: T | undefined
  error: Refusal | null
  refetch: () => unknown
}

/** What was asked for, or why it is not there. An answer that was there before stays while a new one fails. */
export const Reading = <T,>({
  of: asked,
  bones = <BonePage />,
  children,
}: {
  of: Asked<T>
  bones?: ComponentChildren
  children: (data: T) => ComponentChildren
}) => {
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  if (asked.error) return <Failed refusal={asked.error} retry={() => void asked.refetch()} />
  return (
    <>
      <p class="sr" role="status">
        {states.reading}
      </p>
      {bones}
    </>
  )
}
