// What has not been sent yet, each with the way to take it off; and what was refused: it stays until somebody has read it.
import { fill } from '#shared/base/text.ts'
import { sayTime } from '../../../data/dates.ts'
import { isSentFrom } from '../../../data/staff/hand-queue.ts'
import { useStore } from '../../../data/store.ts'
import type { Side } from '../side.ts'

export const Waiting = ({ side: { queue, words, known } }: { side: Side }) => {
  const { hands, isSending, isUnkept, onItsWay } = useStore(queue)
  const waiting = hands.filter(({ state }) => state === 'waiting')
  const mayGo = waiting.some((hand) => isSentFrom(hand, known.store.id))
  return (
    <>
      {waiting.length > 0 && !(isSending && waiting.length === 1) && (
        <section class="staff__wait">
          <p role="status">
            <b>{fill(words.waitingCount, { n: waiting.length })}</b>
            <small>{isUnkept ? words.waitingUnkept : words.waitingNote}</small>
          </p>
          {mayGo && (
            <button type="button" class="link link--line" disabled={isSending} onClick={() => void queue.flush()}>
              {isSending ? words.sending : words.sendNow}
            </button>
          )}
          {waiting.map((hand) => (
            <div key={hand.key}>
              <p>
                {hand.asked.at && <span class="num">{sayTime(hand.asked.at)}</span>} {hand.name}
                {hand.store && !isSentFrom(hand, known.store.id) && (
                  <small>{fill(words.waitsAt, { store: hand.store.name })}</small>
                )}
              </p>
              <button
                type="button"
                class="link link--line"
                aria-label={`${words.takeOff} ${hand.name}`}
                disabled={hand.key === onItsWay}
                onClick={() => queue.drop(hand.key)}
              >
                {words.takeOff}
              </button>
            </div>
          ))}
        </section>
      )}
      <Refused queue={queue} words={words} />
    </>
  )
}

export const Refused = ({ queue, words }: Pick<Side, 'queue' | 'words'>) => {
  const refused = useStore(queue).hands.filter(({ state }) => state === 'refused')
  if (refused.length === 0) return null
  return (
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
  )
}
