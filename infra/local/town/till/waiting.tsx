import { useEffect, useState } from 'preact/hooks'

const SLOW_MS = 2_500

/** Something is on its way; when it takes long, that is said too. */
export const Waiting = ({ words }: { words: string }) => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="tillwait" role="status">
      <i aria-hidden="true" />
      <p>{isSlow ? `${words}，網路有點慢。還在送，同一張單只會記一次。` : `${words}…`}</p>
    </div>
  )
}
