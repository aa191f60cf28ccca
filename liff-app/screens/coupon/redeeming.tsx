// The last step before a coupon is gone: it says so, and it is pressed by hand. One key per act, so a lost answer never costs a coupon.
import { useRef, useState } from 'preact/hooks'
import { redeem } from '../../data/redeem.ts'
import { makeKey } from '../../data/api.ts'
import { refuse } from '../../data/acts.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import { DigitsPad } from '../../parts/sheets/digits-pad.tsx'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { usePlaces } from './use-places.ts'

export type Way = { by: 'code'; code: string } | { by: 'digits' } | { by: 'pin' }

export interface RedeemingProps {
  coupon: HeldCoupon
  way: Way
  onWay: (way: Way | null) => void
  onDone: (redeemed: HeldCoupon) => void
}

const CODE_DIGITS = 6
/** Said under the pad; the person can try again there. */
const AT_PAD = new Set<string>(['pin-wrong', 'pin-locked'])

export const Redeeming = ({ coupon, way, onWay, onDone }: RedeemingProps) => {
  const { words, fill, say, refusals, locale, brand } = useApp()
  const places = usePlaces(coupon, way.by === 'pin', onWay)
  const [chosen, setStoreId] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ words: string; count: number }>({ words: '', count: 0 })
  const keys = useRef(new Map<string, string>())
  const headline = say(coupon.headline)
  const close = () => onWay(null)

  const run = async (proof: { code: string } | { pin: string; storeId: string }) => {
    const act = JSON.stringify(proof)
    const key = keys.current.get(act) ?? makeKey()
    keys.current.set(act, key)
    setBusy(true)
    const answer = await redeem(coupon.id, proof, key)
    setBusy(false)
    if (answer.ok) return onDone(answer.value)
    if (answer.failure !== 'offline') keys.current.delete(act)
    if (AT_PAD.has(answer.failure)) {
      const said = sayRefusal(refusals![answer.failure], locale, { brand, ...answer.detail })
      return setWrong(({ count }) => ({
        words: `${said.title}${locale === 'en' ? '. ' : '，'}${said.words}`,
        count: count + 1,
      }))
    }
    close()
    refuse(answer.failure, answer.detail)
  }

  if (way.by === 'code')
    return (
      <Sheet labelledBy="confirm" describedBy="confirm-why" onClose={close}>
        <h2 id="confirm" class="say">
          {fill(words.coupon.confirm, { headline })}
        </h2>
        <p id="confirm-why" class="mute">
          {say(coupon.name)} <span class="num nb">{coupon.number}</span>
          <br />
          {words.coupon.confirmNote}
        </p>
        <div class="stack">
          <button type="button" class="btn" disabled={isBusy} onClick={() => void run({ code: way.code })}>
            {isBusy ? words.coupon.busy : words.coupon.confirmNow}
          </button>
          <button type="button" class="btn btn--quiet" onClick={close}>
            {words.act.notNow}
          </button>
        </div>
      </Sheet>
    )

  if (way.by === 'digits')
    return (
      <Sheet class="pin" labelledBy="digits" onClose={close}>
        <h2 id="digits" class="say center">
          {words.coupon.digitsTitle}
        </h2>
        <DigitsPad length={CODE_DIGITS} onDone={(code) => onWay({ by: 'code', code })} onCancel={close} />
      </Sheet>
    )

  const store = places.length === 1 ? places[0] : places.find((one) => one.id === chosen)
  if (!store)
    return (
      <Sheet labelledBy="store" onClose={close}>
        <h2 id="store" class="say">
          {words.coupon.whichStore}
        </h2>
        <div class="stack">
          {places.length === 0 && (
            <p class="mute" role="status">
              {words.coupon.finding}
            </p>
          )}
          {places.map((one) => (
            <button type="button" class="btn btn--line" key={one.id} onClick={() => setStoreId(one.id)}>
              {one.name}
              {one.of && <small>{one.of}</small>}
            </button>
          ))}
          <button type="button" class="btn btn--quiet" onClick={close}>
            {words.act.notNow}
          </button>
        </div>
      </Sheet>
    )

  return (
    <Sheet class="pin" labelledBy="pin" describedBy="pin-say" onClose={close}>
      <div class="pin__head">
        <h2 id="pin" class="say">
          {words.coupon.pinTitle}
        </h2>
        <p class="mute small">
          {store.name}　{headline}　<span class="num">{coupon.number}</span>
        </p>
      </div>
      <p id="pin-say" class={`pin__say ${wrong.count > 0 ? 'bad' : ''}`} role="status">
        {isBusy ? words.coupon.busy : wrong.words || words.coupon.pinHint}
      </p>
      <DigitsPad
        length={null}
        secret
        busy={isBusy}
        wipe={wrong.count}
        doneWords={words.coupon.pinGo}
        onDone={(pin) => void run({ pin, storeId: store.id })}
        onCancel={close}
      />
    </Sheet>
  )
}
