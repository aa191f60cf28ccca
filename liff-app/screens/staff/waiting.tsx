// What has not been sent yet, each with the way to take it off; and what was refused: it stays until somebody has read it.
import { fill } from '#shared/base/text.ts'
import { sayTime } from '../../data/dates.ts'
import { useStore } from '../../data/store.ts'
import type { Side } from './side.ts'

export const Waiting = ({ side: { queue, words } }: { side: Side }) => {
  const { hands, isSending, onItsWay } = useStore(queue)
  const waiting = hands.filter(({ state }) => state === 'waiting')
  const refused = hands.filter(({ state }) => state === 'refused')
  return (
    <>
      {waiting.length > 0 && !(isSending && waiting.length === 1) && (
        <section class="staff__wait">
          <p role="status">
            <b>{fill(words.waitingCount, { n: waiting.length })}</b>
            <small>{words.waitingNote}</small>
          </p>
          <button type="button" class="link link--line" disabled={isSending} onClick={() => void queue.flush()}>
            {isSending ? words.sending : words.sendNow}
          </button>
          {waiting.map(({ key, name, asked }) => (
            <div key={key}>
              <p>
                {asked.at && <span class="num">{sayTime(asked.at)}</span>} {name}
              </p>
              <button
                type="button"
                class="link link--line"
                aria-label={`${words.takeOff} ${name}`}
                disabled={key === onItsWay}
                onClick={() => queue.drop(key)}
              >
                {words.takeOff}
              </button>
            </div>
          ))}
        </section>
      )}
      {refused.length > 0 && (
        <section class="staff__refused" role="alert">
          <b>{fill(words.refusedCount, { n: refused.length })}</b>
          {refused.map(({ key, name, asked, refusal }) => (
            <div key={key}>
              <p>
                {asked.at && <span class="num">{sayTime(asked.at)}</span>} {name}
                <small>{refusal?.words}</small>
              </p>
              <button type="button" class="link link--line" onClick={() => queue.drop(key)}>
                {words.read}
              </button>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
