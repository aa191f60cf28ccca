// What was done last, and the way back from it.
import type { ShownAct } from '../../data/staff/hand-queue.ts'
import { useStore } from '../../data/store.ts'
import { Icon } from '../../parts/icon.tsx'
import { sayAct } from './say-act.ts'
import type { Side } from './side.ts'
import { Undo } from './undo.tsx'

/** A stamp in the queue, or an act that was done at once. */
export type Last = { key: string } | { act: ShownAct }

export const Latest = ({ side, last, onChange }: { side: Side; last: Last; onChange: (last: Last) => void }) => {
  const { words, locale, queue } = side
  const { hands, isSending } = useStore(queue)
  const hand = 'key' in last ? hands.find(({ key }) => key === last.key) : undefined
  const act = 'act' in last ? last.act : hand?.act
  if (hand?.state === 'refused' || (!act && !hand)) return null
  return (
    <div class="snack" role="status">
      <Icon name={act ? 'check' : 'again'} />
      <div>
        <b>{act?.name ?? hand!.name}</b>
        {act ? (
          sayAct(act, words, locale).map((line) => <p key={line}>{line}</p>)
        ) : (
          <p>{isSending ? words.sending : words.waiting}</p>
        )}
        {hand?.isNew && <p class="small">{words.isNew}</p>}
      </div>
      {act && <Undo side={side} act={act} onUndone={(undone) => 'act' in last && onChange({ act: undone })} />}
    </div>
  )
}
