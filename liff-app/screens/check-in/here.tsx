// A 立牌 was scanned: checks in, and leads on to what became of it.
import { useEffect, useState } from 'preact/hooks'
import { checkIn } from '../../data/check-in.ts'
import { Icon } from '../../parts/icon.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { useApp } from '../../parts/words.ts'
import './check-in.css'

export const HereScreen = ({ id: poster }: { id: string }) => {
  const { words, href } = useApp()
  const [isStuck, setStuck] = useState(false)
  const send = () => {
    setStuck(false)
    void checkIn(poster).then((isThrough) => setStuck(!isThrough))
  }
  useEffect(send, [poster])
  return (
    <div class="page page--table">
      <main class="screen here" aria-busy={!isStuck}>
        <OfflineBar />
        <Icon name="store" />
        <h1 class="say" role="status">
          {isStuck ? words.checkIn.stuck : words.checkIn.busy}
        </h1>
        {isStuck && <p class="mute">{words.checkIn.stuckNote}</p>}
      </main>
      {isStuck && (
        <footer class="foot">
          <div class="foot__in">
            <button type="button" class="btn" onClick={send}>
              {words.act.retry}
            </button>
            <a class="btn btn--line btn--side" href={href('/')}>
              {words.act.back}
            </a>
          </div>
        </footer>
      )}
    </div>
  )
}

export default HereScreen
