import { useState } from 'preact/hooks'
import { pairingDigits, scanCounter } from '../data/acts.ts'
import type { StoreFacts } from '../data/world-api.ts'
import { ScanWith } from './scan-with.tsx'

/** The store's tablet: the counter screen of the LIFF app, in a browser of its own. */
export const Counter = ({ store }: { store: StoreFacts }) => {
  const [digits, setDigits] = useState<string>()
  const pair = async () => setDigits(await pairingDigits(store.id))
  return (
    <div class="counter">
      <h2 class="sr">櫃台螢幕</h2>
      <div class="tablet">
        <iframe src="/liff/counter" title={`${store.name}的櫃台螢幕`} />
      </div>
      <ScanWith what="櫃台螢幕" scan={(userId) => void scanCounter(userId, store.id)} />
      <p class="counter__pair">
        {digits ? (
          <>
            在平板上輸入 <b class="mono">{`${digits.slice(0, 3)} ${digits.slice(3)}`}</b>，十分鐘內有效。
          </>
        ) : (
          <>
            平板要配對碼？
            <button type="button" class="link" onClick={() => void pair()}>
              向後台要一組
            </button>
          </>
        )}{' '}
        店員 PIN <b class="mono">{store.pin}</b>
      </p>
    </div>
  )
}
