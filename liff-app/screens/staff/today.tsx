import { fill } from '#shared/base/text.ts'
import { useEffect, useState } from 'preact/hooks'
import { sayTime } from '../../data/dates.ts'
import type { ShownAct } from '../../data/staff/hand-queue.ts'
import { Icon } from '../../parts/icon.tsx'
import { WaitingBindings } from './binding/waiting-bindings.tsx'
import { ActLines } from './act/act-lines.tsx'
import type { Side } from './side.ts'
import { Undo } from './act/undo.tsx'
import { useLatest } from './use-latest.ts'

/** What the store's clerks did today, newest first; each can be taken back for ten minutes. */
export const Today = ({ side }: { side: Side }) => {
  const { words, call } = side
  const [acts, setActs] = useState<readonly ShownAct[] | null>(null)
  const [refusal, setRefusal] = useState('')
  const load = async () => {
    setRefusal('')
    const answer = await call('GET /clerk/today', {})
    if (answer.ok) setActs(answer.value.acts)
    else setRefusal(answer.failure === 'offline' ? words.todayOffline : String(answer.detail?.words ?? answer.failure))
  }
  const loading = useLatest(load)
  useEffect(() => void loading.current(), [loading])
  const replace = (act: ShownAct) => setActs((now) => (now ?? []).map((one) => (one.id === act.id ? act : one)))
  return (
    <>
      <div class="head">
        <h1 class="say">{acts ? fill(words.todayCount, { n: acts.length }) : words.tabToday}</h1>
        <button type="button" class="link" onClick={() => void load()}>
          <Icon name="again" />
          {words.reload}
        </button>
      </div>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      <WaitingBindings side={side} />
      {acts === null && !refusal && <p role="status">{words.looking}</p>}
      {acts?.length === 0 && <p class="mute">{words.todayNone}</p>}
      <ol class="staff__acts">
        {acts?.map((act) => (
          <li key={act.id} class={act.undoneAt ? 'is-undone' : ''}>
            <span class="num">{sayTime(act.at)}</span>
            <div>
              <b>{act.name}</b>
              <ActLines side={side} act={act} />
              <small>{act.clerk}</small>
            </div>
            <Undo side={side} act={act} onUndone={replace} />
          </li>
        ))}
      </ol>
    </>
  )
}
