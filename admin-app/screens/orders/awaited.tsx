// Refunds that a till sent before their order: which still wait, which no order can match any more, and what to do.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { LATE_DAYS } from '#shared/domain/order/order.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { awaitedWords as words } from '../../words/rooms.ts'
import { dayOf, momentOf } from '../../words/time.ts'

type Refund = OutputOf<Api['GET /admin/refunds/awaited']>['refunds'][number]

const Line = ({ refund: { order, number, store, amount, at, until, state } }: { refund: Refund }) => {
  const now = nowMs()
  const money = amount.toLocaleString('en')
  return (
    <li>
      <p>{fill(words.line, { number, order, amount: money })}</p>
      <p class="note">
        {store.name && `${store.name}　`}
        {fill(words.since, { at: momentOf(at, now) })}
        {'　'}
        {fill(words[state].until, { day: dayOf(until, now) })}
      </p>
    </li>
  )
}

const Lines = ({ refunds, state }: { refunds: readonly Refund[]; state: Refund['state'] }) => {
  const of = refunds.filter((one) => one.state === state)
  if (of.length === 0) return null
  return (
    <Section title={fill(words[state].title, { count: of.length.toLocaleString('en') })}>
      <p class="second">{fill(words[state].toDo, { days: LATE_DAYS })}</p>
      <ul class="orders__awaited">
        {of.map((refund) => (
          <Line key={`${refund.channel} ${refund.order} ${refund.number}`} refund={refund} />
        ))}
      </ul>
    </Section>
  )
}

export const AwaitedRefunds = () => {
  const { brand } = useHere()
  const awaited = useRead('GET /admin/refunds/awaited', { brand: brand.id })
  return (
    <Reading of={awaited} bones={null}>
      {({ refunds }) => (
        <>
          <Lines refunds={refunds} state="waiting" />
          <Lines refunds={refunds} state="unmatched" />
        </>
      )}
    </Reading>
  )
}
