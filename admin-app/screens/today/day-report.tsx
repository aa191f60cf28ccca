import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { nowMs } from '../../data/clock.ts'
import { Margin } from '../../parts/page/margin.tsx'
import { Says } from '../../parts/page/says.tsx'
import { Section } from '../../parts/page/section.tsx'
import { sourceKindWords } from '../../words/sources.ts'
import { clockOf } from '../../words/time.ts'
import { todayWords as words } from '../../words/words.ts'
import { compareWords } from './compare.ts'
import { CountTable } from './count-table.tsx'
import { MessagesSide } from './messages-side.tsx'
import { NeedsSide } from './needs-side.tsx'
import { Rhythm } from './rhythm.tsx'
import { TwoWeeks } from './two-weeks.tsx'

type Report = OutputOf<Api['GET /admin/reports/day']>

const Lead = ({ report, isNow }: { report: Report; isNow: boolean }) => {
  const { joins, stamps, redeemed } = report.total
  const than = compareWords(report.day, report.total, report.before, isNow)
  const isQuiet = joins + stamps + redeemed === 0
  const counts = {
    joins: (
      <a class="n" href="/admin/members">
        {joins}
      </a>
    ),
    stamps: <span class="n">{stamps.toLocaleString('en')}</span>,
    redeemed: (
      <a class="n" href="/admin/coupons">
        {redeemed}
      </a>
    ),
  }
  return (
    <div class="today__lead">
      <Says says={isQuiet && isNow ? words.quietNow : isNow ? words.leadNow : words.leadThen} with={counts} />
      {than && <p class="second">{than}</p>}
    </div>
  )
}

/** The day as one sentence, then where, from what, and against which days. */
export const DayReport = ({ report, isNow }: { report: Report; isNow: boolean }) => {
  const { stores, sources, total, before, messages } = report
  const nowHour = isNow ? Number(clockOf(new Date(nowMs()).toISOString()).slice(0, 2)) : 24
  const houses = stores.filter(({ store }) => store !== null)
  const storeName = (name: string, store: string | null) =>
    store === null ? words.nowhere : <a href={`/admin/stores/${store}`}>{name}</a>
  return (
    <Margin
      class="today"
      label={words.needs}
      aside={
        <>
          <NeedsSide notSent={isNow ? messages.notSent : []} />
          <MessagesSide {...messages} />
        </>
      }
    >
      <Lead report={report} isNow={isNow} />
      {houses.length > 0 && <Rhythm rows={houses} nowHour={nowHour} />}
      <div class="today__two">
        {stores.length > 0 && (
          <Section title={words.stores} class="">
            <CountTable
              label={words.store}
              total={total}
              rows={stores.map((one) => ({ ...one, key: one.store ?? '', name: storeName(one.name, one.store) }))}
            />
          </Section>
        )}
        {sources.length > 0 && (
          <Section title={words.sources} class="">
            <CountTable
              label={words.source}
              total={total}
              rows={sources.map((one) => ({ ...one, key: one.source, name: one.name || sourceKindWords(one.source) }))}
            />
          </Section>
        )}
      </div>
      {[...before, total].some(({ joins, stamps }) => joins + stamps > 0) && (
        <TwoWeeks days={[...before, { day: report.day, ...total }]} shown={report.day} />
      )}
    </Margin>
  )
}
