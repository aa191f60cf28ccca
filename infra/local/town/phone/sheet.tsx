// What opens over the chat: a LIFF app, the camera, or a page outside LINE.
import { QrCode, Store, X } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { scan, scanCounter, show } from '../data/acts.ts'
import { chosenStore, type Phone, type Sheet } from '../data/state.ts'

const Camera = ({ phone }: { phone: Phone }) => {
  const chosen = chosenStore.value
  if (!chosen) return null
  const { brand, store } = chosen
  return (
    <div class="camera">
      <p>對準哪一個？</p>
      <button type="button" class="btn" onClick={() => void scan(phone.userId, store.posterUrl, true)}>
        <QrCode size={18} aria-hidden="true" />
        {brand.name} {store.name}的立牌
      </button>
      <button type="button" class="btn" onClick={() => void scanCounter(phone.userId, store.id)}>
        <Store size={18} aria-hidden="true" />
        {store.name}的櫃台螢幕
      </button>
    </div>
  )
}

const Inside = ({ phone, sheet }: { phone: Phone; sheet: Sheet }) => {
  if (sheet.kind === 'camera') return <Camera phone={phone} />
  if (sheet.kind === 'liff')
    return (
      <iframe
        key={sheet.liff.url}
        src={sheet.liff.url}
        title={`${phone.name}手機上的會員頁`}
        allow="camera; clipboard-write"
      />
    )
  return (
    <div class="camera">
      <p>這個連結會離開 LINE：</p>
      <a href={sheet.uri} target="_blank" rel="noreferrer">
        {sheet.uri}
      </a>
    </div>
  )
}

const TITLES = { liff: '會員', camera: '掃碼', outside: '瀏覽器' }

export const SheetOf = ({ phone, sheet }: { phone: Phone; sheet: Sheet }) => {
  const close = () => show(phone.userId, undefined)
  useEffect(() => {
    // The LIFF app asks the phone to close it, as liff.closeWindow() does in LINE.
    const hear = ({ data, origin }: MessageEvent<{ type?: string } | undefined>) => {
      if (origin === location.origin && data?.type === 'liff:close') show(phone.userId, undefined)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [phone.userId])
  return (
    <>
      <button type="button" class="shade" aria-label="關閉" tabIndex={-1} onClick={close} />
      <div class={`sheet sheet--${sheet.kind}`} role="dialog" aria-label={TITLES[sheet.kind]}>
        <div class="liffbar">
          <b>{TITLES[sheet.kind]}</b>
          <button type="button" aria-label="關閉" onClick={close}>
            <X size={22} />
          </button>
        </div>
        <Inside phone={phone} sheet={sheet} />
      </div>
    </>
  )
}
