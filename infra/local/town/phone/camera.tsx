import { QrCode, Store } from 'lucide-preact'
import { counterUrl } from '../data/acts.ts'
import { chosenStore } from '../data/state.ts'

/** What lies in front of the camera; answers the link inside the QR code that was chosen. */
export const Camera = ({ pick }: { pick: (url: string, isPoster: boolean) => void }) => {
  const chosen = chosenStore.value
  if (!chosen) return null
  const { brand, store } = chosen
  const pickCounter = async () => {
    const url = await counterUrl(store.id)
    if (url) pick(url, false)
  }
  return (
    <div class="camera">
      <p>對準哪一個？</p>
      <button type="button" class="btn" onClick={() => pick(store.posterUrl, true)}>
        <QrCode size={18} aria-hidden="true" />
        {brand.name} {store.name}的立牌
      </button>
      <button type="button" class="btn" onClick={() => void pickCounter()}>
        <Store size={18} aria-hidden="true" />
        {store.name}的櫃台螢幕
      </button>
    </div>
  )
}
