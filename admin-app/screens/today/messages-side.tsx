import { ChevronRight } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { Section } from '../../parts/page/section.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { reasonFull } from '../../words/reasons.ts'
import { todayWords as words } from '../../words/words.ts'

export interface MessagesSideProps {
  sent: number
  notSent: readonly { reason: string; count: number }[]
}

/** What went out, and why the rest did not. */
export const MessagesSide = ({ sent, notSent }: MessagesSideProps) => {
  const kept = notSent.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={words.messages} class="">
      {sent + kept === 0 ? (
        <p class="note">{words.noMessages}</p>
      ) : (
        <>
          <p>
            <b>{fill(words.sent, { count: sent })}</b>
          </p>
          <p class="note">{kept === 0 ? words.allSent : fill(words.notSent, { count: kept })}</p>
          <dl class="reasons">
            {notSent.map(({ reason, count }) => (
              <div key={reason}>
                <dt>{reasonFull(reason)}</dt>
                <dd class="num">{fill(words.times, { count })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <a class="link link--go" href="/admin/messages">
        {words.seeMessages}
        <Icon of={ChevronRight} size={14} />
      </a>
    </Section>
  )
}
