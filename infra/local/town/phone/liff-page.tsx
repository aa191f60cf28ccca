// A LIFF app in its iframe, and what it may ask of the phone: to open the camera, to close the sheet.
import { X } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { show } from '../data/acts.ts'
import type { Phone } from '../data/state.ts'
import { Camera } from './camera.tsx'

interface Asked {
  type?: string
}

export const LiffPage = ({ phone, url }: { phone: Phone; url: string }) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isScanning, setScanning] = useState(false)
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent<Asked | undefined>) => {
      if (source !== frame.current?.contentWindow) return
      if (data?.type === 'liff:close') show(phone.userId, undefined)
      if (data?.type === 'liff:scan') setScanning(true)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [phone.userId])
  const answer = (value: string | null) => {
    setScanning(false)
    frame.current?.contentWindow?.postMessage({ type: 'liff:scanned', value }, location.origin)
  }
  return (
    <>
      {/* The name tells phones apart inside: they share one origin and with it one storage. */}
      <iframe
        ref={frame}
        name={phone.userId}
        src={url}
        title={`${phone.name}手機上的會員頁`}
        allow="camera; clipboard-write"
      />
      {isScanning && (
        <div class="scanner" role="dialog" aria-label="相機">
          <Camera pick={(value) => answer(value)} />
          <button type="button" class="btn" onClick={() => answer(null)}>
            <X size={18} aria-hidden="true" />
            不掃了
          </button>
        </div>
      )}
    </>
  )
}
