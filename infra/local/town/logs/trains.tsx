import { sinceWords } from '../data/local-time.ts'
import { now } from '../data/state.ts'
import type { RunningExecution } from '../data/world-api.ts'

const STATUS: Record<string, string> = { SUCCEEDED: '走完', FAILED: '出錯', ABORTED: '中途離開', TIMED_OUT: '等太久' }
const SHOWN = 12

/** Each person on the way through a playbook: where they stand and since when. Those under way first, then the last to end. */
export const Trains = ({ executions }: { executions: RunningExecution[] }) => {
  const newest = executions.toReversed()
  const isRunning = ({ status }: RunningExecution) => status === 'RUNNING'
  const shown = [...newest.filter(isRunning), ...newest.filter((one) => !isRunning(one))].slice(0, SHOWN)
  if (shown.length === 0) return <p class="nothing">還沒有人走進劇本。加入會員之後，迎新劇本就會開跑。</p>
  return (
    <ol class="trains" tabIndex={0} aria-label="正在跑的劇本">
      {shown.map((one) => (
        <li
          key={`${one.machine}/${one.name}`}
          class={isRunning(one) ? 'is-running' : one.status === 'FAILED' ? 'is-bad' : ''}
        >
          <i aria-hidden="true" />
          <b title={one.machine}>{one.about}</b>
          <span>{isRunning(one) ? `停在「${one.state}」` : (STATUS[one.status] ?? one.status)}</span>
          <em>{sinceWords(one.since, now.value)}</em>
        </li>
      ))}
    </ol>
  )
}
