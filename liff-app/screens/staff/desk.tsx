// Staff mode: scan, press, next. Two taps for a stamp, and what was done can be taken back instead of being asked about.
import { brandTones } from '#shared/ui/card-face.tsx'
import { say } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { isSentFrom, type ShownAct } from '../../data/staff/hand-queue.ts'
import { readHand, type Named } from '../../data/staff/read-hand.ts'
import { useStore } from '../../data/store.ts'
import { Icon } from '../../parts/icon.tsx'
import { Segments } from '../../parts/segments.tsx'
import { Bill } from './bill/bill.tsx'
import { PayOut } from './bill/pay-out.tsx'
import { TopUp } from './bill/top-up.tsx'
import { Latest, type Last } from './latest.tsx'
import { OtherStores } from './door/other-stores.tsx'
import { OnCoupon } from './on-coupon.tsx'
import { OnMember } from './on-member.tsx'
import { Ready } from './ready.tsx'
import { SaidCoupon } from './said/said-coupon.tsx'
import type { Side } from './side.ts'
import './staff.css'
import { lookUp, type Target } from './target.ts'
import { Today } from './today.tsx'
import { Waiting } from './queue/waiting.tsx'

export const Desk = ({ side }: { side: Side }) => {
  const { words, known, locale } = side
  const [tab, setTab] = useState<'desk' | 'today'>('desk')
  const [target, setTarget] = useState<Target | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const [last, setLast] = useState<Last | null>(null)
  const asked = useRef(0)
  const { hands } = useStore(side.queue)
  const isOwing = hands.some((hand) => isSentFrom(hand, known.store.id))

  const look = async (named: Named | null) => {
    setLast(null)
    if (!named) return setRefusal(words.notACode)
    const nth = ++asked.current
    setRefusal('')
    setBusy(true)
    const found = await lookUp(named, side)
    if (nth !== asked.current) return
    setBusy(false)
    if ('refusal' in found) setRefusal(found.refusal)
    else setTarget(found)
  }
  const scan = async () => {
    try {
      const read = await side.scan!()
      if (read !== null) await look(readHand(read, 'scanned'))
    } catch {
      setRefusal(words.cameraOff)
    }
  }
  const done = (next: Last) => {
    setTarget(null)
    setLast(next)
  }
  const close = () => setTarget(null)

  return (
    <div class="page page--table staff" data-brand style={brandTones(known.store.face.colour)}>
      <header class="shead">
        <p>
          <b>{known.store.name}</b>
          <small>
            {say(known.store.brandName, locale)}・{known.clerk.name}
          </small>
        </p>
        {side.leave && (
          <button type="button" class="link" disabled={isOwing} onClick={side.leave}>
            {words.leave}
          </button>
        )}
        {side.choose && known.others.length > 0 && (
          <OtherStores others={known.others} words={words} isOff={isOwing} onChoose={side.choose} />
        )}
      </header>
      {!target && (
        <Segments
          role="tablist"
          label={words.tabs}
          value={tab}
          choices={{ desk: words.tabDesk, today: words.tabToday }}
          onChoose={setTab}
        />
      )}
      <main class="screen staff__main" aria-busy={isBusy}>
        {side.note}
        {side.isOffline && (
          <p class="staff__off" role="status">
            <Icon name="off" />
            {words.offlineNow}
          </p>
        )}
        {!target && <Waiting side={side} />}
        {refusal && tab === 'desk' && (
          <p class="staff__refusal" role="alert">
            {refusal}
          </p>
        )}
        {target?.kind === 'coupon' || target?.kind === 'unseen-coupon' ? (
          <OnCoupon
            side={side}
            target={target}
            onDone={(act: ShownAct) => done({ act })}
            onFree={(code) => void look({ code })}
            onClose={close}
          />
        ) : target?.kind === 'said-coupon' ? (
          <SaidCoupon side={side} target={target} onDone={(act) => done({ act })} onClose={close} />
        ) : target?.kind === 'bill' ? (
          <Bill
            side={side}
            target={target}
            onDone={(act) => done({ act })}
            onClose={() => setTarget({ ...target, kind: 'member' })}
          />
        ) : target?.kind === 'top-up' ? (
          <TopUp
            side={side}
            target={target}
            onDone={(act) => done({ act })}
            onClose={() => setTarget({ ...target, kind: 'member' })}
          />
        ) : target?.kind === 'pay-out' ? (
          <PayOut
            side={side}
            target={target}
            onDone={(act) => done({ act })}
            onClose={() => setTarget({ ...target, kind: 'member' })}
          />
        ) : target ? (
          <OnMember
            side={side}
            target={target}
            onDone={(key) => done({ key })}
            onCoupon={(code) => void look({ code })}
            onSaid={(coupon) =>
              target.kind === 'member' &&
              'phone' in target.named &&
              setTarget({
                kind: 'said-coupon',
                phone: target.named.phone,
                coupon,
                member: target.seen.member,
                isFriend: target.seen.isFriend,
              })
            }
            onBill={(bill) => target.kind === 'member' && setTarget({ ...target, kind: 'bill', bill })}
            onTopUp={(card) => target.kind === 'member' && setTarget({ ...target, kind: 'top-up', card })}
            onPayOut={(card) => target.kind === 'member' && setTarget({ ...target, kind: 'pay-out', card })}
            onClose={close}
          />
        ) : tab === 'today' ? (
          <Today side={side} />
        ) : (
          <Ready
            side={side}
            isBusy={isBusy}
            onScan={() => void scan()}
            onTyped={(text) => void look(readHand(text, 'typed'))}
          >
            {last && <Latest side={side} last={last} onChange={setLast} />}
          </Ready>
        )}
      </main>
    </div>
  )
}
