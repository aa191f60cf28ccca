import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './camera.css'
import { createReader } from './code-reader.ts'

/** Between two looks: a code is held still for longer. */
const EVERY_MS = 150

interface CameraProps {
  words: StaffWords
  stream: MediaStream
  /** Null: it was closed. */
  onRead: (code: string | null) => void
  onFailed: (problem: unknown) => void
}

const Camera = ({ words, stream, onRead, onFailed }: CameraProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const picture = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const shown = picture.current!
    const reader = createReader()
    let timer = 0
    const look = async () => {
      const [code] = await reader.detect(shown)
      if (code) return onRead(code.rawValue)
      timer = window.setTimeout(() => void look().catch(onFailed), EVERY_MS)
    }
    dialog.current!.showModal()
    shown.addEventListener('loadeddata', () => void look().catch(onFailed), { once: true })
    shown.srcObject = stream
    shown.play().catch(onFailed)
    return () => clearTimeout(timer)
  }, [stream, onRead, onFailed])
  return (
    <dialog ref={dialog} class="camera" aria-label={words.camera} onClose={() => onRead(null)}>
      <video ref={picture} playsInline muted />
      <p>{words.cameraNote}</p>
      <button type="button" class="btn" onClick={() => onRead(null)}>
        {words.cameraClose}
      </button>
    </dialog>
  )
}

/** What the camera read; null when it was closed. Rejects where it may not be used. It looks no longer than it is open. */
export const openCamera = async (words: StaffWords): Promise<string | null> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const place = document.body.appendChild(document.createElement('div'))
  const read = new Promise<string | null>((onRead, onFailed) =>
    render(<Camera words={words} stream={stream} onRead={onRead} onFailed={onFailed} />, place),
  )
  return read.finally(() => {
    for (const track of stream.getTracks()) track.stop()
    render(null, place)
    place.remove()
  })
}
