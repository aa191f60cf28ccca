import { Plus, RefreshCw } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct, useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { Fill } from '../../parts/show/fill.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import { clockWords, secondsLeft } from './countdown.ts'
import type { StorePage } from './store-page.ts'

/** Where a tablet becomes a counter screen. */
const COUNTER_PATH = '/liff/counter'
const LOOK_MS = 3_000

const useTick = (runs: boolean) => {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!runs) return
    const every = setInterval(() => tick((count) => count + 1), 1_000)
    return () => clearInterval(every)
  }, [runs])
}

/** Six digits and the time they hold. Nobody has to come back and look: the new screen is noticed here. */
export const Pairing = ({ store }: { store: StorePage }) => {
  const { brand } = useHere()
  const start = useAct('POST /admin/stores/{id}/pairings')
  const known = useRef(new Set(store.devices.map(({ id }) => id)))
  useRead('GET /admin/stores', { brand: brand.id }, { every: start.data ? LOOK_MS : undefined })
  const left = start.data ? secondsLeft(start.data.expiresAt, nowMs()) : 0
  useTick(left > 0)
  useEffect(() => {
    const newcomer = store.devices.find(({ id }) => !known.current.has(id))
    known.current = new Set(store.devices.map(({ id }) => id))
    if (newcomer && start.data) {
      start.reset()
      toast(fill(words.pairDone, { device: newcomer.name }))
    }
  }, [store.devices, start])
  const ask = () => start.mutate({ id: store.id })
  if (!start.data)
    return (
      <div class="pairing__ask">
        <Button icon={Plus} busy={start.isPending} onClick={ask}>
          {store.devices.length === 0 ? words.pair : words.pairAgain}
        </Button>
        <Refused refusal={start.error} />
      </div>
    )
  const { digits } = start.data
  return (
    <div class="pairing">
      <div>
        <b>{words.pairAgain}</b>
        <ol class="note">
          {words.pairSteps.map((step) => (
            <li key={step}>
              <Fill says={step} with={{ place: <span class="mono">{location.host + COUNTER_PATH}</span> }} />
            </li>
          ))}
        </ol>
      </div>
      {left > 0 ? (
        <div class="pairing__now">
          <p class="pairing__code num" role="img" aria-label={fill(words.pairCode, { digits })}>
            <span>{digits.slice(0, 3)}</span>
            <span>{digits.slice(3)}</span>
          </p>
          <p class="note">
            <b class="num">{clockWords(left)}</b> {words.pairLeft}
          </p>
        </div>
      ) : (
        <p class="row" role="status">
          {words.pairOver}
          <Button icon={RefreshCw} busy={start.isPending} onClick={ask}>
            {words.pairNew}
          </Button>
        </p>
      )}
    </div>
  )
}
