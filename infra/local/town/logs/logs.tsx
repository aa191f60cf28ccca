import { executions, passing, sent, webhooks } from '../data/state.ts'
import { sentLine, webhookLine } from './line-of.ts'
import { Tape } from './tape.tsx'
import { Trains } from './trains.tsx'

export const Logs = () => {
  const running = executions.value.filter(({ status }) => status === 'RUNNING')
  return (
    <section class="logs" aria-label="正在發生的事">
      <Tape
        title="LINE 送來的"
        note="每一則都有簽章"
        rows={webhooks.value}
        lineOf={webhookLine}
        nothing="還沒有人說話。加好友、打字、按選單，都會出現在這裡。"
      />
      <Tape
        title="我們送出的"
        note="回覆免費，推播算則數"
        rows={sent.value}
        lineOf={sentLine}
        nothing="還沒送過訊息。"
      />
      <div class="lane">
        <h2>
          正在跑的劇本 <span>Step Functions，{running.length} 個人在路上</span>
          <em class={passing.value ? 'idle is-busy' : 'idle'} role="status">
            {passing.value ?? '世界靜止'}
          </em>
        </h2>
        <Trains executions={executions.value} />
      </div>
    </section>
  )
}
