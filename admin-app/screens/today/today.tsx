import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import type { Day } from '#shared/base/time.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { clockOf, dayBefore, longDayOf, noonOf, todayOf } from '../../words/time.ts'
import { times, todayWords as words } from '../../words/words.ts'
import { DayReport } from './day-report.tsx'
import './today.css'

const EVERY_MS = 30_000

/** What happened today; any day of the last weeks by its address. */
export default function Today() {
  const { brand } = useHere()
  const { query, route } = useLocation()
  const day = /^\d{4}-\d\d-\d\d$/.test(query.day ?? '') ? query.day : undefined
  const report = useRead(
    'GET /admin/reports/day',
    { brand: brand.id, day },
    { every: day ? undefined : EVERY_MS, holds: true },
  )
  const now = nowMs()
  const today: Day = day ? todayOf(now) : (report.data?.day ?? todayOf(now))
  const yesterday = dayBefore(today)
  const shown = day ?? today
  const isNow = shown === today
  const ask =
    isNow && report.data
      ? fill(times.moment, { day: longDayOf(report.data.now, now), clock: clockOf(report.data.now) })
      : longDayOf(noonOf(shown), now)
  return (
    <Page
      title={words.title}
      ask={ask}
      actions={
        <Seg
          small
          label={words.day}
          value={isNow ? 'today' : shown === yesterday ? 'yesterday' : 'other'}
          options={[
            { value: 'yesterday', label: words.yesterday },
            { value: 'today', label: words.today },
          ]}
          onValue={(value) => route(value === 'today' ? '/admin/' : `/admin/?day=${yesterday}`)}
        />
      }
    >
      <Reading of={report}>{(data) => <DayReport report={data} isNow={isNow} />}</Reading>
    </Page>
  )
}
