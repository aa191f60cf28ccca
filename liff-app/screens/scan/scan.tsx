// The scan key: the camera opens at once; whoever has none types the six digits.
import { useEffect, useRef, useState } from 'preact/hooks'
import { collect, go, refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import { readScanned } from '../../data/scanned-code.ts'
import { DigitsPad } from '../../parts/sheets/digits-pad.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'
import './scan.css'

const DIGITS = 6

export const ScanScreen = () => {
  const { words, line, face, brandId, href, home, phase } = useApp()
  // A remembered member is shown before LINE has told whether there is a camera, and before there is a session.
  const isOpening = phase === 'opening'
  const canScan = line?.canScan() ?? isOpening
  const [wantsDigits, setTyping] = useState(new URLSearchParams(location.search).has('digits'))
  const isTyping = wantsDigits || !canScan
  const [isBusy, setBusy] = useState(false)
  const [wipes, setWipes] = useState(0)
  const keys = useRef(new Map<string, string>())

  const press = async (code: string) => {
    const key = keys.current.get(code) ?? makeKey()
    keys.current.set(code, key)
    setBusy(true)
    const failure = await collect(code, key)
    if (failure !== 'offline') keys.current.delete(code)
    setBusy(false)
    if (failure) setWipes((n) => n + 1)
  }

  const scan = async () => {
    try {
      const value = await line!.scan()
      if (value === null) return
      const read = readScanned(value, { liffId: face.liffId, brandId })
      if (read.kind === 'poster') {
        if (home?.cards.some((card) => card.checkIn)) go(`/here/${read.poster}`, 'replace')
        else refuse('check-in-off')
      } else if (read.kind === 'other') refuse('other-qr')
      else await press(read.code)
    } catch {
      refuse('camera-off')
      setTyping(true)
    }
  }
  // The camera opens by itself once, as soon as it can.
  const begun = useRef(false)
  useEffect(() => {
    if (isOpening || isTyping || begun.current) return
    begun.current = true
    void scan()
  })

  const back = () => go(home?.cards.length ? '/card' : '/', 'replace')
  return (
    <div class="page page--table">
      <main class="screen scan" aria-busy={isBusy}>
        <h1 class="say">{isTyping ? words.scan.pad : words.scan.title}</h1>
        <p class="mute" role="status">
          {isBusy
            ? words.scan.busy
            : isTyping
              ? canScan
                ? words.scan.collectHint
                : words.scan.noCamera
              : words.scan.note}
        </p>
        {isTyping ? (
          <DigitsPad
            length={DIGITS}
            busy={isBusy || isOpening}
            wipe={wipes}
            onDone={(digits) => void press(digits)}
            onCancel={back}
          />
        ) : (
          <div class="scan__frame" aria-hidden="true">
            <Icon name="scan" />
          </div>
        )}
      </main>
      {canScan && (
        <footer class="foot">
          <div class="foot__in">
            <button type="button" class="btn" disabled={isBusy || isOpening} onClick={() => void scan()}>
              <Icon name="scan" />
              {words.act.scan}
            </button>
            {!isTyping && (
              <button type="button" class="btn btn--line btn--side" onClick={() => setTyping(true)}>
                <Icon name="keys" />
                {words.act.digits}
              </button>
            )}
          </div>
        </footer>
      )}
      {!isTyping && (
        <p class="center">
          <a class="link" href={href('/')}>
            {words.act.back}
          </a>
        </p>
      )}
    </div>
  )
}

export default ScanScreen
