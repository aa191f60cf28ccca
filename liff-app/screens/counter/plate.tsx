// What the guest scans. Without a network it is put away, so that nobody scans a dead code.
import { fill, type Locale } from '#shared/base/text.ts'
import type { COUNTER_WORDS } from '#shared/text/counter.ts'
import { Qr } from '#shared/ui/qr.tsx'
import { stampDate } from '#shared/ui/stamp-date.ts'
import { StampMark } from '#shared/ui/stamp-mark.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import type { CounterScreenData } from './use-counter.ts'

export interface PlateProps {
  screen: CounterScreenData
  got: CounterScreenData['recent'][number] | null
  isOnline: boolean
  secondsLeft: number
  words: (typeof COUNTER_WORDS)[Locale]
}

const TICKS = 30
const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`

/** Px the QR may take: what the plate leaves once the words have their room. */
const useRoom = () => {
  const plate = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(360)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setRoom(Math.max(180, Math.min(width - 24, height - 190, 560)))
    })
    if (plate.current) watch.observe(plate.current)
    return () => watch.disconnect()
  }, [])
  return { plate, room }
}

export const Plate = ({ screen, got, isOnline, secondsLeft, words }: PlateProps) => {
  const { store, code } = screen
  const { plate, room } = useRoom()
  if (!isOnline)
    return (
      <section class="plate plate--off">
        <div class="off" role="status">
          <Icon name="off" />
          <h1>{words.offTitle}</h1>
          <p>{words.offNote}</p>
          <ol>
            {[words.off1, words.off2, words.off3].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.offAgain}</p>
        </div>
      </section>
    )
  return (
    <section class="plate" ref={plate}>
      <h1>{words.scan}</h1>
      {code.worth > 1 && (
        <p class="plate__worth">
          <b>{code.worth}</b>
          {store.unit}
        </p>
      )}
      <div>
        <Qr
          class="plate__qr"
          text={code.url}
          label={fill(words.qr, { digits: spaced(code.digits) })}
          size={room}
          quiet={2}
        />
        <div class="ticks" role="img" aria-label={fill(words.changes, { seconds: secondsLeft })}>
          {Array.from({ length: TICKS }, (_, n) => (
            <i key={n} class={n < secondsLeft ? 'on' : ''} />
          ))}
        </div>
      </div>
      <div class="digits">
        <p class="lines">{words.cannot}</p>
        <b>{spaced(code.digits)}</b>
      </div>
      {got && (
        <div class="got" role="status">
          <StampMark mark={store.face.mark} name={store.brandName} seed={got.at} date={stampDate(got.at)} />
          <b>
            {got.name}　{got.words}
          </b>
        </div>
      )}
    </section>
  )
}
