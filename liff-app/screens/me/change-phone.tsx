// A change of number: the new one first, then the code that comes to it.
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure, Refusal } from '#shared/text/refusals/words.ts'
import type { Detail } from '#shared/base/result.ts'
import { useState } from 'preact/hooks'
import { makeKey } from '../../data/api.ts'
import { changePhone } from '../../data/person/change-member.ts'
import '../../parts/sheets/field.css'
import { CodeSheet } from '../../parts/sheets/code-sheet.tsx'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export interface ChangePhoneProps {
  /** The number they have, masked, where it is proved and not changed. */
  proves?: string
  onDone: () => void
  onClose: () => void
}

export const ChangePhone = ({ proves, onDone, onClose }: ChangePhoneProps) => {
  const { words, fill, refusals, locale, brand } = useApp()
  const [phone, setPhone] = useState('')
  const [isProving, setProving] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const refuse = (failure: string, detail?: Detail) =>
    setWrong(sayRefusal(refusals![failure as MemberFailure] ?? refusals!.unexpected, locale, { brand, ...detail }))
  const [proof, setProof] = useState<string | null>(null)
  const save = async (proved: string, bind = false) => {
    setProving(false)
    setBusy(true)
    const answer = await changePhone(phone.trim(), proved, makeKey(), bind)
    setBusy(false)
    if (answer.ok) return onDone()
    if (answer.failure === 'phone-taken' && answer.detail?.canBind === true) return setProof(proved)
    setProof(null)
    refuse(answer.failure, answer.detail)
  }
  if (isProving)
    return <CodeSheet phone={phone.trim()} onProved={(proved) => void save(proved)} onClose={() => setProving(false)} />
  if (proof !== null)
    return (
      <Sheet labelledBy="bind-number" onClose={onClose}>
        <h2 id="bind-number" class="say">
          {words.me.bindNumber}
        </h2>
        <p>{words.me.bindNumberWords}</p>
        <div class="stack stack--end">
          <button type="button" class="btn" aria-busy={isBusy} onClick={() => void save(proof, true)}>
            {words.me.bindNumberGo}
          </button>
          <button type="button" class="btn btn--quiet" onClick={onClose}>
            {words.act.cancel}
          </button>
        </div>
      </Sheet>
    )
  return (
    <Sheet labelledBy="change-phone" onClose={onClose}>
      <h2 id="change-phone" class="say">
        {proves ? words.me.provePhone : words.me.changePhone}
      </h2>
      <form
        class="stack stack--end"
        onSubmit={(event) => {
          event.preventDefault()
          if (phone.trim() === '') return refuse('phone-invalid')
          setWrong(null)
          setProving(true)
        }}
      >
        <label class="field">
          <span class="smscode__label">{proves ? words.me.phone : words.me.newPhone}</span>
          <input
            type="tel"
            inputMode="tel"
            autocomplete="tel"
            value={phone}
            aria-invalid={wrong !== null}
            aria-describedby="new-phone-hint"
            onInput={(event) => setPhone(event.currentTarget.value)}
          />
        </label>
        <p id="new-phone-hint" class={wrong ? 'hint hint--wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
          {wrong ? (
            <>
              <b>{wrong.title}</b> {wrong.words}
            </>
          ) : proves ? (
            fill(words.me.proveHint, { phone: proves })
          ) : (
            words.me.newPhoneHint
          )}
        </p>
        <button type="submit" class="btn" aria-busy={isBusy}>
          {words.me.sendCode}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.cancel}
        </button>
      </form>
    </Sheet>
  )
}
