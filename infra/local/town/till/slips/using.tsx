// What the guest may use on this sale: chosen by the cashier, laid down with the live code on the guest's phone, their yes on LINE, or a code by SMS.
import { useState } from 'preact/hooks'
import type { BrandFacts } from '../../data/world-api.ts'
import { money, sayUsable, zh } from '../say-till.ts'
import { LineAsk } from '../sms/line-ask.tsx'
import { SmsCode } from '../sms/sms-code.tsx'
import { readMemberCode, type Named, type Quote } from '../till-api.ts'
import type { Served, TillState } from '../use-till.ts'

interface UsingProps {
  brand: BrandFacts
  storeId: string
  till: TillState
  total: number
  quote: Pick<Quote, 'usable' | 'coupons'>
}

/** What lowers the bill goes first; what pays, pays what is left of it. */
const amountsOf = (usable: Quote['usable'], chosen: ReadonlySet<string>, total: number) => {
  let left = total
  return [...usable]
    .filter(({ programId }) => chosen.has(programId))
    .sort((a, b) => Number(a.pays) - Number(b.pays))
    .map(({ programId, most, money: off, pays }) => {
      const amount = pays ? Math.min(most, left) : most
      left -= pays ? amount : off
      return { programId, amount }
    })
    .filter(({ amount }) => amount > 0)
}

/** What the scanner reads off a coupon: it needs no other proof, whoever's it turns out to be. */
const CouponScan = ({ onScan, isBusy }: { onScan: (code: string) => void; isBusy: boolean }) => {
  const [code, setCode] = useState('')
  const scan = (event: Event) => {
    event.preventDefault()
    if (code.trim() === '') return
    onScan(code.trim())
    setCode('')
  }
  return (
    <form class="slip__scan" onSubmit={scan} noValidate>
      <input
        aria-label="優惠券的券碼"
        placeholder="掃券，或輸入券碼"
        autocomplete="off"
        value={code}
        onInput={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <button type="submit" class="btn" disabled={isBusy}>
        掃券
      </button>
    </form>
  )
}

export const Using = ({ brand, storeId, till, total, quote: { usable, coupons } }: UsingProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [scanned, setScanned] = useState<readonly string[]>([])
  const { served, busy } = till
  const listed = coupons.filter(({ code, needs }) => code || needs)
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const choice = (id: string, words: string) => (
    <li key={id}>
      <label>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
        />
        {words}
      </label>
    </li>
  )
  const use = amountsOf(usable, chosen, total)
  const named = listed.filter(({ number }) => chosen.has(number))
  const wanted = [...new Set([...scanned, ...named.map(({ code, number }) => code ?? number)])]
  const lay = (prove: () => Promise<Named | undefined>) => till.layDown({ use, coupons: wanted }, prove)
  const scan = async (userId: string) => {
    const code = await readMemberCode(userId, brand)
    return code === undefined ? undefined : { code }
  }
  const button = (words: string, prove: () => Promise<Named | undefined>) => (
    <button type="button" class="btn" disabled={busy !== null} onClick={() => void lay(prove)}>
      {words}
    </button>
  )
  /** A coupon that was scanned needs no other proof, as long as it is the member's own. */
  const proof = ({ userId, named: who, isFriend }: Served) => {
    if (use.length === 0 && named.every(({ code }) => code)) return button('先保留', async () => who)
    if (userId) return button('掃手機上的動態碼，先保留', () => scan(userId))
    if (!('phone' in who)) return null
    const { phone } = who
    const onCode = (smsCode: string) => lay(async () => ({ phone, smsCode }))
    const onAgreed = (lineAsk: string) => lay(async () => ({ phone, lineAsk }))
    return (
      <>
        {isFriend && (
          <LineAsk
            key={JSON.stringify([use, wanted])}
            storeId={storeId}
            phone={phone}
            till={till}
            asked={{ use, bill: total, coupons: named.map(({ code, number }) => code ?? number) }}
            does="會員同意了，先保留"
            onAgreed={onAgreed}
          />
        )}
        <SmsCode storeId={storeId} phone={phone} till={till} does="用驗證碼，先保留" onCode={onCode} />
      </>
    )
  }
  return (
    <div class="slip__usable" role="group" aria-label="可用">
      <h4>可用</h4>
      <ul>
        {usable.map((line) => choice(line.programId, sayUsable(line)))}
        {listed.map(({ number, name, headline }) => choice(number, `${zh(name)}：${zh(headline)}`))}
        {coupons
          .filter((one) => !listed.includes(one))
          .map(({ number, name, headline }) => (
            <li key={number}>
              {zh(name)}：{zh(headline)}
            </li>
          ))}
        {scanned.map((code) => (
          <li key={code} class="slip__scanned">
            <span>券碼 {code}</span>
            <button type="button" class="slip__link" onClick={() => setScanned(scanned.filter((one) => one !== code))}>
              拿掉
            </button>
          </li>
        ))}
      </ul>
      {served && <CouponScan isBusy={busy !== null} onScan={(code) => setScanned([...new Set([...scanned, code])])} />}
      {!served && <p class="slip__dim">要用券或點數，先掃會員碼或輸入號碼。</p>}
      {chosen.size + scanned.length > 0 && served && proof(served)}
    </div>
  )
}

/** What lies there, for ten minutes. */
export const HeldLines = ({ till }: { till: TillState }) => {
  const { held, busy, letGo } = till
  if (!held) return null
  return (
    <div class="slip__usable" role="status" aria-label="已保留">
      <h4>已保留，10 分鐘內結帳</h4>
      <ul>
        {held.coupons.map(({ id, name, off }) => (
          <li key={id}>
            {zh(name)} −{money(off)}
          </li>
        ))}
        {held.used.map(({ programId, name, unit, amount, money: worth, pays }) => (
          <li key={programId}>
            {pays ? `${zh(name)} 付 ${money(worth)}` : `${zh(name)} ${amount} ${zh(unit)} −${money(worth)}`}
          </li>
        ))}
      </ul>
      <button type="button" class="slip__link" disabled={busy !== null} onClick={() => void letGo()}>
        取消保留
      </button>
    </div>
  )
}
