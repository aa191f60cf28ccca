// Money that was paid ahead goes with somebody only where they tick that it does.
import { useEffect, useState } from 'preact/hooks'
import { readDeparture, type Departure } from '../../data/person/departure.ts'
import { Icon } from '../../parts/icon.tsx'
import '../../parts/sheets/tick.css'
import { useApp } from '../../parts/words.ts'

/** What goes with them, and whether they have agreed to it. */
export const useDeparture = (by: 'leaving' | 'erasing') => {
  const [told, setTold] = useState<Departure>()
  const [isAgreed, setAgreed] = useState(false)
  useEffect(() => {
    void readDeparture().then((read) => setTold(read))
  }, [])
  const paid = told?.[by] ?? []
  const amount = paid.reduce((sum, one) => sum + one.amount, 0)
  const keeps: readonly string[] = by === 'leaving' ? (told?.keeps ?? []) : []
  return { told, paid, amount, keeps, isAgreed, setAgreed, mayGo: told !== undefined && (amount === 0 || isAgreed) }
}

export const GivingUp = ({ paid, amount, isAgreed, setAgreed }: ReturnType<typeof useDeparture>) => {
  const { words, fill, say } = useApp()
  if (amount === 0) return null
  const money = amount.toLocaleString('en')
  return (
    <section class="owed" aria-label={fill(words.leave.paid, { amount: money })}>
      <h3>{fill(words.leave.paid, { amount: money })}</h3>
      {paid.map(({ programId, name, amount: left, issuer, complaintLine }) => (
        <div key={programId} class="small">
          <p>
            {fill(issuer ? words.leave.paidBy : words.leave.paidOn, {
              card: say(name),
              amount: left.toLocaleString('en'),
              issuer,
            })}
          </p>
          {complaintLine && (
            <p>
              {words.leave.complain}{' '}
              <a class="link link--line" href={`tel:${complaintLine.replace(/[^\d+]/g, '')}`}>
                {complaintLine}
              </a>
            </p>
          )}
        </div>
      ))}
      <p class="small">{words.leave.payBack}</p>
      <label class="tick">
        <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
        <span class="tick__box">
          <Icon name="check" />
        </span>
        <b>{fill(words.leave.giveUp, { amount: money })}</b>
      </label>
    </section>
  )
}
