// Joining: a phone number, a birthday if you like, the notice, one unticked box.
import { CouponTicket } from '#shared/ui/coupon-ticket.tsx'
import { BrandLine, CardFace } from '#shared/ui/card-face.tsx'
import { useRef, useState } from 'preact/hooks'
import { wantedPath } from '../../data/coupons/links.ts'
import { enter, join, type JoinForm } from '../../data/person/join.ts'
import { makeKey } from '../../data/api.ts'
import { rememberedSource } from '../../data/memory/source-memory.ts'
import { Icon } from '../../parts/icon.tsx'
import { lookOf } from '../../parts/look.ts'
import { CodeSheet } from '../../parts/sheets/code-sheet.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { useApp } from '../../parts/words.ts'
import { later } from '../../parts/later.tsx'
import { agreedTo } from '../../data/person/sharing.ts'
import { Birthday } from './birthday.tsx'
import '../../parts/sheets/field.css'
import '../../parts/sheets/tick.css'
import './join.css'
import { Notice } from './notice.tsx'
import { Taken } from './taken.tsx'
import { WelcomeBack, type Returned } from './welcome-back.tsx'
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'

/** Most groups are of one company and never ask. */
const SharingTick = later(async () => (await import('./sharing-tick.tsx')).SharingTick)

/** Said beside the field, not in a sheet: the person can mend it there. */
const AT_PHONE = new Set<string>(['phone-invalid', 'phone-taken', 'phone-held', 'staff-asked', 'phone-proof-invalid'])

export const JoinScreen = () => {
  const { words, fill, say, face, brand, brandId, refusals, locale, ticket } = useApp()
  const [phone, setPhone] = useState('')
  const [birthday, setBirthday] = useState<string | undefined>()
  const [isMarketing, setMarketing] = useState(false)
  const [isSharing, setSharing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ field: 'phone' | 'form'; title: string; words: string } | null>(null)
  const [taken, setTaken] = useState<{ canBind: boolean } | null>(null)
  const [isProving, setProving] = useState(false)
  const [returned, setReturned] = useState<Returned | null>(null)
  const phoneField = useRef<HTMLInputElement>(null)
  const keys = useRef(new Map<string, string>())
  const look = lookOf(face)
  const held = ticket ? words.join.held : wantedPath()?.startsWith('/r/') ? words.join.heldReceipt : null
  const source = rememberedSource(brandId, sessionStorage)
  const store = face.stores.find((one) => one.code === source?.store)

  const submit = async (how: Pick<JoinForm, 'proof' | 'askStaff'> = {}) => {
    if (isBusy) return
    setTaken(null)
    if (phone.trim() === '') {
      setWrong({ field: 'phone', title: words.join.phoneMissing, words: '' })
      phoneField.current?.focus()
      return
    }
    const sharing = isSharing && face.sharing ? agreedTo(face.sharing) : undefined
    const chosen = { noticeVersion: face.notice.version, marketing: isMarketing, ...(sharing && { sharing }) }
    const form = { phone: phone.trim(), birthday, ...chosen, ...how }
    const act = JSON.stringify(form)
    const key = keys.current.get(act) ?? makeKey()
    keys.current.set(act, key)
    setBusy(true)
    setWrong(null)
    const answer = await join(form, key)
    setBusy(false)
    if (answer.ok && (answer.value.again || answer.value.phoneStays)) return setReturned(answer.value)
    if (answer.ok) return void enter(answer.value.home)
    const said = sayRefusal(refusals![answer.failure as MemberFailure] ?? refusals!.unexpected, locale, {
      brand,
      ...answer.detail,
    })
    const isPhone = AT_PHONE.has(answer.failure)
    setWrong({ field: isPhone ? 'phone' : 'form', ...said })
    if (isPhone) phoneField.current?.focus()
    if (['phone-taken', 'phone-proof-invalid'].includes(answer.failure))
      setTaken({ canBind: answer.detail?.canBind !== false })
    if (answer.failure === 'already-joined' || answer.failure === 'notice-outdated')
      setTimeout(() => location.reload(), 2500)
  }

  const onSubmit = (event: Event) => {
    event.preventDefault()
    void submit()
  }

  const isPhoneWrong = wrong?.field === 'phone'
  return (
    <div class="page">
      <main class="screen join">
        <CardFace face={look} class="join__cover">
          <BrandLine
            face={look}
            name={brand}
            line={store ? fill(words.join.welcome, { store: store.name }) : words.join.welcomeBrand}
          />
          <h1 class="lines">{words.join.title}</h1>
        </CardFace>
        {face.joinGift && (
          <div class="join__gift">
            <CouponTicket
              state="usable"
              face={look}
              headline={words.join.gift}
              name={say(face.joinGift.name)}
              line={fill(words.join.giftNote, { days: face.joinGift.days })}
            />
          </div>
        )}
        <form class="form" id="join" onSubmit={onSubmit} noValidate>
          <OfflineBar />
          {held && (
            <p class="join__held" role="status">
              <Icon name="check" />
              {held}
            </p>
          )}
          <div class="field">
            <label for="phone">{words.join.phone}</label>
            <input
              ref={phoneField}
              id="phone"
              type="tel"
              inputMode="tel"
              autocomplete="tel"
              required
              value={phone}
              onInput={(event) => {
                setPhone(event.currentTarget.value)
                setTaken(null)
              }}
              aria-invalid={isPhoneWrong}
              aria-describedby="phone-hint"
            />
            <p
              id="phone-hint"
              class={isPhoneWrong ? 'hint hint--wrong' : 'hint'}
              role={isPhoneWrong ? 'alert' : undefined}
            >
              {isPhoneWrong ? (
                <>
                  <b>{wrong.title}</b> {wrong.words}
                </>
              ) : (
                words.join.phoneHint
              )}
            </p>
            {taken && (
              <Taken
                canBind={taken.canBind}
                isBusy={isBusy}
                onProve={() => setProving(true)}
                onAskStaff={() => void submit({ askStaff: true })}
              />
            )}
          </div>
          <Birthday onChange={setBirthday} />
          <Notice />
          <label class="tick">
            <input
              type="checkbox"
              checked={isMarketing}
              onChange={(event) => setMarketing(event.currentTarget.checked)}
            />
            <span class="tick__box">
              <Icon name="check" />
            </span>
            <span>
              <b>{words.join.marketing}</b>
              <br />
              <span class="small mute">{words.join.marketingNote}</span>
            </span>
          </label>
          {face.sharing && <SharingTick asked={face.sharing} isOn={isSharing} onChange={setSharing} />}
          {wrong?.field === 'form' && (
            <p class="hint hint--wrong" role="alert">
              <b>{wrong.title}</b> {wrong.words}
            </p>
          )}
        </form>
      </main>
      <footer class="foot foot--end">
        <div class="foot__in">
          <button type="submit" form="join" class="btn" aria-busy={isBusy}>
            {isBusy ? words.join.busy : words.join.submit}
          </button>
        </div>
      </footer>
      {isProving && (
        <CodeSheet
          phone={phone.trim()}
          onProved={(proof) => {
            setProving(false)
            void submit({ proof })
          }}
          onClose={() => setProving(false)}
        />
      )}
      {returned && <WelcomeBack {...returned} onClose={(path) => void enter(returned.home, returned.again, path)} />}
    </div>
  )
}

export default JoinScreen
