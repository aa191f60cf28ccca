// Six digits from an SMS: the phone offers them itself, and nobody has to press anything after the last one.
import { CODE_DIGITS, CODE_MS } from '#shared/domain/member/one-time-code.ts'
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure, Refusal } from '#shared/text/refusals/words.ts'
import type { Detail } from '#shared/base/result.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { call, makeKey } from '../../data/api.ts'
import { now } from '../../data/state.ts'
import { useApp } from '../words.ts'
import './code-sheet.css'
import { Sheet } from './sheet.tsx'

export interface CodeSheetProps {
  /** As it was typed. */
  phone: string
  onProved: (proof: string) => void
  onClose: () => void
}

/** Seconds until a moment of this phone’s clock, told anew each second. */
const useSeconds = (until: number): number => {
  const [, tick] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), 1_000)
    return () => clearInterval(ticking)
  }, [])
  return Math.max(0, Math.ceil((until - Date.now()) / 1_000))
}

/** `0:42` */
const clockOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export const CodeSheet = ({ phone, onProved, onClose }: CodeSheetProps) => {
  const { words, fill, refusals, locale, brand } = useApp()
  const [mayType, setMayType] = useState(false)
  const [digits, setDigits] = useState('')
  const [isBusy, setBusy] = useState(true)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [waitsUntil, setWaitsUntil] = useState(0)
  /** Server time minus this phone’s, once an answer told it. */
  const skew = useRef(Date.parse(now()) - Date.now())
  const field = useRef<HTMLInputElement>(null)
  const seconds = useSeconds(waitsUntil)

  /** An act that got no answer keeps its key: a code that was right is not asked for twice. */
  const keys = useRef(new Map<string, string>())
  const keyOf = (act: string) => {
    const key = keys.current.get(act) ?? makeKey()
    keys.current.set(act, key)
    return key
  }

  const refuse = (failure: string, detail?: Detail) => {
    const variants = refusals![failure as MemberFailure] ?? refusals!.unexpected
    setWrong(sayRefusal(variants, locale, { brand, ...detail }))
    if (typeof detail?.retryAt === 'string') setWaitsUntil(Date.parse(detail.retryAt) - skew.current)
    // Sent a moment ago, it is in their hand already.
    if (failure === 'sms-too-often') setMayType(true)
    if (failure === 'sms-code-locked' || failure === 'sms-code-expired') setMayType(false)
  }
  const send = async () => {
    setBusy(true)
    setWrong(null)
    setDigits('')
    const answer = await call('POST /phone/codes', { phone }, { key: keyOf('send') })
    setBusy(false)
    if (!answer.ok) return refuse(answer.failure, answer.detail)
    keys.current.clear()
    const { expiresAt, resendAt } = answer.value
    skew.current = Date.parse(expiresAt) - CODE_MS - Date.now()
    setMayType(true)
    setWaitsUntil(Date.parse(resendAt) - skew.current)
  }
  const prove = async (code: string) => {
    setBusy(true)
    setWrong(null)
    const answer = await call('POST /phone/proofs', { phone, code }, { key: keyOf(code) })
    setBusy(false)
    if (answer.ok) return onProved(answer.value.proof)
    setDigits('')
    refuse(answer.failure, answer.detail)
  }
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isAsked.current) void send()
    isAsked.current = true
  })
  useEffect(() => {
    if (mayType && !isBusy) field.current?.focus()
  }, [mayType, isBusy])

  const type = (typed: string) => {
    const next = typed.normalize('NFKC').replace(/\D/g, '').slice(0, CODE_DIGITS)
    setDigits(next)
    if (next.length === CODE_DIGITS && !isBusy) void prove(next)
  }
  return (
    <Sheet labelledBy="code-title" describedBy="code-say" onClose={onClose} class="smscode">
      <h2 id="code-title" class="say">
        {words.smsCode.title}
      </h2>
      <p id="code-say" class="mute" role="status">
        {mayType ? fill(words.smsCode.sent, { phone }) : isBusy ? words.smsCode.sending : words.smsCode.notSent}
      </p>
      <label class="smscode__field">
        <span class="smscode__label">{words.smsCode.label}</span>
        <input
          ref={field}
          class="num"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]*"
          maxLength={CODE_DIGITS}
          value={digits}
          disabled={!mayType}
          aria-busy={isBusy}
          aria-invalid={wrong !== null}
          aria-describedby="code-hint"
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <p id="code-hint" class={wrong ? 'hint hint--wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ? (
          <>
            <b>{wrong.title}</b> {wrong.words}
          </>
        ) : (
          words.smsCode.secret
        )}
      </p>
      <div class="stack">
        <button type="button" class="btn btn--line" disabled={isBusy || seconds > 0} onClick={() => void send()}>
          {seconds > 0 ? fill(words.smsCode.resendIn, { time: clockOf(seconds) }) : words.smsCode.resend}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.cancel}
        </button>
      </div>
    </Sheet>
  )
}
