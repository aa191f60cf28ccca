// What opens over the chat: a LIFF app, the camera, or a page outside LINE.
import { X } from 'lucide-preact'
import { scan, show } from '../data/acts.ts'
import type { Phone, Sheet } from '../data/state.ts'
import { Camera } from './camera.tsx'
import { LiffPage } from './liff-page.tsx'

const Inside = ({ phone, sheet }: { phone: Phone; sheet: Sheet }) => {
  if (sheet.kind === 'camera') return <Camera pick={(url, isPoster) => void scan(phone.userId, url, isPoster)} />
  if (sheet.kind === 'liff') return <LiffPage key={sheet.liff.url} phone={phone} url={sheet.liff.url} />
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
