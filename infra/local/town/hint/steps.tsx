import { Check } from 'lucide-preact'
import { events, phones, rooms, scanned } from '../data/state.ts'
import { progressOf, STEPS } from './progress.ts'

/** A gentle lead for a first visit; it says less the further one has come. */
export const Steps = () => {
  if (phones.value.length === 0) return null
  const done = progressOf({
    isFriend: Object.values(rooms.value).some(({ friendship }) => friendship === 'friend'),
    hasScanned: scanned.value.length > 0,
    events: events.value.map(({ title }) => title),
  })
  const next = STEPS[done]
  return (
    <section class="steps" aria-label="第一次來">
      <ol>
        {STEPS.map(({ word }, at) => (
          <li
            key={word}
            class={at < done ? 'is-done' : at === done ? 'is-next' : ''}
            aria-current={at === done ? 'step' : undefined}
          >
            <i aria-hidden="true">{at < done ? <Check size={13} strokeWidth={3} /> : at + 1}</i>
            {word}
            {at < done && <span class="sr">，完成</span>}
          </li>
        ))}
      </ol>
      <p role="status">{next ? next.next : '走完一圈了。按右上角讓時間往前走，看劇本接著做什麼。'}</p>
    </section>
  )
}
