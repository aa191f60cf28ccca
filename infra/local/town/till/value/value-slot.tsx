// Stored value at the till: the guest pays money in, or has it paid back with the phone in hand.
import { useState } from 'preact/hooks'
import type { BrandFacts, StoreFacts } from '../../data/world-api.ts'
import { pressKey } from '../press-key.ts'
import { money } from '../say-till.ts'
import { LineAsk } from '../sms/line-ask.tsx'
import { SmsCode } from '../sms/sms-code.tsx'
import { askMember, readMemberCode, type Named } from '../till-api.ts'
import type { TillState } from '../use-till.ts'
import { moveValue } from './value-api.ts'
import './value-slot.css'

interface ValueSlotProps {
  brand: BrandFacts
  store: StoreFacts
  till: TillState
}

const AMOUNTS = [500, 1_000, 5_000]

export const ValueSlot = ({ brand, store, till }: ValueSlotProps) => {
  const [amount, setAmount] = useState(AMOUNTS[1]!)
  const [paper, setPaper] = useState<string | null>(null)
  const { served, setServed, standing, run, busy } = till
  if (!standing?.takesValue || !served || served.name === null) return null

  const move = async (way: 'top-ups' | 'pay-outs', words: string, member: Named | undefined) => {
    if (!member) return
    const moved = await run(words, () => moveValue(store.id, { act: pressKey(), way, amount, member }))
    setPaper(moved?.receiptText ?? null)
    const found = moved && (await run('正在查餘額', () => askMember(store.id, served.named)))
    if (found?.member) setServed({ ...served, ...found.member })
  }
  const payOut = async () => {
    const code = await run('正在讀動態碼', async () => ({
      did: 'done' as const,
      answer: await readMemberCode(served.userId!, brand),
    }))
    await move('pay-outs', '正在退費', code === undefined ? undefined : { code })
  }
  const { named, userId, isFriend } = served
  return (
    <details class="tillvalue">
      <summary>儲值、退費</summary>
      <div class="tillvalue__much" role="group" aria-label="金額">
        {AMOUNTS.map((one) => (
          <button key={one} type="button" class="btn" aria-pressed={amount === one} onClick={() => setAmount(one)}>
            {one.toLocaleString('en')}
          </button>
        ))}
      </div>
      <div class="tillvalue__do">
        <button
          type="button"
          class="btn btn--main"
          disabled={busy !== null}
          onClick={() => void move('top-ups', '正在儲值', served.named)}
        >
          儲值 {money(amount)}
        </button>
        {userId ? (
          <button type="button" class="btn" disabled={busy !== null} onClick={() => void payOut()}>
            掃動態碼，退費 {money(amount)}
          </button>
        ) : (
          'phone' in named && (
            <>
              {isFriend && (
                <LineAsk
                  key={amount}
                  storeId={store.id}
                  phone={named.phone}
                  till={till}
                  asked={{ payOut: { amount } }}
                  does={`會員同意了，退費 ${money(amount)}`}
                  onAgreed={(lineAsk) => move('pay-outs', '正在退費', { phone: named.phone, lineAsk })}
                />
              )}
              <SmsCode
                storeId={store.id}
                phone={named.phone}
                till={till}
                does={`用驗證碼，退費 ${money(amount)}`}
                onCode={(smsCode) => move('pay-outs', '正在退費', { phone: named.phone, smsCode })}
              />
            </>
          )
        )}
      </div>
      {paper !== null && (
        <p class="tillvalue__paper" role="status">
          {paper}
        </p>
      )}
    </details>
  )
}
