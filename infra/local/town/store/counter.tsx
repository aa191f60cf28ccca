import { useEffect, useState } from 'preact/hooks'
import { prepareTablet, scanCounter } from '../data/acts.ts'
import type { StoreFacts } from '../data/world-api.ts'
import { ScanWith } from './scan-with.tsx'

/** The store's tablet: the counter screen of the LIFF app, in a browser of its own. */
export const Counter = ({ store }: { store: StoreFacts }) => {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    // Unpaired, the screen asks for the digits itself: that too may be looked at.
    void prepareTablet(store).finally(() => setReady(true))
  }, [store])
  return (
    <div class="counter">
      <h2 class="sr">櫃台螢幕</h2>
      <div class="tablet">{isReady && <iframe src="/liff/counter" title={`${store.name}的櫃台螢幕`} />}</div>
      <ScanWith what="櫃台螢幕" scan={(userId) => void scanCounter(userId, store.id)} />
      <p class="counter__pin">
        <a href="/liff/counter/staff" target="_blank" rel="noreferrer">
          店員模式
        </a>
        ：選一位店員，輸入下面同一組 PIN。
        <br />
        兌換時店員在客人手機上輸入的 PIN：<b class="mono">{store.pin}</b>
      </p>
    </div>
  )
}
