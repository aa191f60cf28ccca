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

export const Using = ({ brand, storeId, till, total, quote: { usable, coupons } }: UsingProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { served, busy } = till
  const scannable = coupons.filter(({ code }) => code)
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
  const lay = (prove: () => Promise<Named | undefined>) =>
    till.layDown({ use, coupons: scannable.flatMap(({ id, code }) => (chosen.has(id) ? [code!] : [])) }, prove)
  const scan = async (userId: string) => {
    const code = await readMemberCode(userId, brand)
    return code === undefined ? undefined : { code }
  }
  const button = (words: string, prove: () => Promise<Named | undefined>) => (
    <button type="button" class="btn" disabled={busy !== null} onClick={() => void lay(prove)}>
      {words}
    </button>
  )
  /** A coupon needs no proof, as long as it is the member's own. */
  const proof = ({ userId, named, isFriend }: Served) => {
    if (userId) return button('掃手機上的動態碼，先保留', () => scan(userId))
    if (use.length === 0) return button('先保留', async () => named)
    if (!('phone' in named)) return null
    const { phone } = named
    const onCode = (smsCode: string) => lay(async () => ({ phone, smsCode }))
    const onAgreed = (lineAsk: string) => lay(async () => ({ phone, lineAsk }))
    return (
      <>
        {isFriend && (
          <LineAsk
            key={JSON.stringify(use)}
            storeId={storeId}
            phone={phone}
            till={till}
            asked={{ use, bill: total }}
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
        {scannable.map(({ id, name, headline }) => choice(id, `${zh(name)}：${zh(headline)}`))}
        {coupons
          .filter(({ code }) => !code)
          .map(({ id, name, headline }) => (
            <li key={id}>
              {zh(name)}：{zh(headline)}
            </li>
          ))}
      </ul>
      {chosen.size > 0 && served && proof(served)}
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
