// Whom the till serves: the code on a phone, or a number somebody says.
import { ScanLine, UserRound } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { phones } from '../data/state.ts'
import type { BrandFacts, StoreFacts } from '../data/world-api.ts'
import { Refused } from './refused.tsx'
import { zh } from './say-till.ts'
import { askMember, readMemberCode, type Found, type Named } from './till-api.ts'
import type { Served, TillState } from './use-till.ts'

interface MemberSlotProps {
  brand: BrandFacts
  store: StoreFacts
  till: TillState
}

const Who = ({ served, onLeave }: { served: Served; onLeave: () => void }) => (
  <div class="tillwho">
    <UserRound size={20} aria-hidden="true" />
    <p>
      <b>
        {served.name ?? (isJoining(served.named) ? '新會員' : '別的品牌的客人')}{' '}
        {'phone' in served.named && served.named.phone}
        {served.name !== null && served.phoneProved === false && '（號碼未驗證）'}
      </b>
      <span>
        {served.cards.length > 0
          ? served.cards.map(({ name, unit, balance }) => `${zh(name)} ${balance} ${zh(unit)}`).join('，')
          : served.name === null
            ? isJoining(served.named)
              ? '結帳時用這個號碼入會'
              : '不入會，只用別的品牌給的券'
            : '卡上還沒有東西'}
      </span>
    </p>
    <button type="button" class="btn" onClick={onLeave}>
      換人
    </button>
  </div>
)

const isJoining = (named: Named) => 'phone' in named && named.enrol === true

const say = (code: string, title: string, words: string) => ({ at: 'member' as const, code, title, words })

export const MemberSlot = ({ brand, store, till }: MemberSlotProps) => {
  const [phone, setPhone] = useState('')
  const [isEnrolling, setEnrolling] = useState(false)
  const near = phones.value.filter(({ brandId }) => brandId === brand.id)
  const { served, setServed, setRefusal, run, busy } = till
  const serve = (named: Named, found: Found | undefined, userId?: string): boolean => {
    if (!found?.member) return false
    setServed({ named, ...found.member, ...(userId && { userId }) })
    setPhone('')
    return true
  }

  const scan = async (userId: string, name: string) => {
    const code = await run(
      '正在讀會員碼',
      async () => {
        const answer = await readMemberCode(userId, brand)
        return answer === undefined
          ? {
              did: 'refused',
              isFinal: true,
              ...say(
                'no-member-code',
                `${name}還不是${brand.name}的會員`,
                '手機上還沒有會員碼。先結帳，收據上的 QR 七天內加入都領得到。',
              ),
            }
          : { did: 'done', answer }
      },
      'member',
    )
    if (code === undefined) return
    const found = await run('正在查會員', () => askMember(store.id, { code }), 'member')
    if (found && !serve({ code }, found, userId))
      setRefusal(say('unknown', '這組會員碼找不到人', '請客人重新打開會員碼，再掃一次。'))
  }

  const look = async (event: Event) => {
    event.preventDefault()
    const number = phone.trim()
    if (number === '') return setRefusal(say('empty', '還沒有輸入手機號碼', '請客人唸一次，輸入 09 開頭的十個數字。'))
    const found = await run('正在查會員', () => askMember(store.id, { phone: number, enrol: isEnrolling }), 'member')
    if (!found || serve({ phone: number, enrol: isEnrolling }, found)) return
    if (isEnrolling) {
      setServed({ named: { phone: number, enrol: true }, name: null, cards: [] })
      setPhone('')
    } else
      setRefusal(
        say(
          'unknown',
          `${number} 還不是會員`,
          '勾「順便入會」，結帳時就用這個號碼開卡；或直接結帳，收據上會印領取的 QR。',
        ),
      )
  }

  return (
    <div class="tillmember" role="group" aria-label="會員">
      {served ? (
        <Who served={served} onLeave={() => setServed(null)} />
      ) : (
        <>
          <div class="tillscan">
            {near.map(({ userId, name }) => (
              <button
                key={userId}
                type="button"
                class="btn"
                disabled={busy !== null}
                onClick={() => void scan(userId, name)}
              >
                <ScanLine size={17} aria-hidden="true" />掃{name}的會員碼
              </button>
            ))}
            {near.length === 0 && <p class="muted">手機架上還沒有{brand.name}的手機，可以輸入號碼。</p>}
          </div>
          <form class="tillphone" onSubmit={(event) => void look(event)} noValidate>
            <input
              type="tel"
              inputMode="tel"
              aria-label="會員的手機號碼"
              placeholder="或輸入手機號碼"
              value={phone}
              onInput={({ currentTarget }) => setPhone(currentTarget.value)}
            />
            <label>
              <input
                type="checkbox"
                checked={isEnrolling}
                onChange={({ currentTarget }) => setEnrolling(currentTarget.checked)}
              />
              順便入會
            </label>
            <button type="submit" class="btn" disabled={busy !== null}>
              查會員
            </button>
          </form>
          <Refused till={till} at="member" />
          {till.refusal?.code === 'unknown' && phone.trim() !== '' && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                setServed({ named: { phone: phone.trim() }, name: null, cards: [] })
                setRefusal(null)
                setPhone('')
              }}
            >
              不入會，只用券
            </button>
          )}
        </>
      )}
    </div>
  )
}
