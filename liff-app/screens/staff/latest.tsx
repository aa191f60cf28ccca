// What was done last, and the way back from it.
import { fill, say } from '#shared/base/text.ts'
import type { ShownAct } from '../../data/staff/hand-queue.ts'
import { useStore } from '../../data/store.ts'
import { Icon } from '../../parts/icon.tsx'
import { ActLines } from './act/act-lines.tsx'
import type { Side } from './side.ts'
import { Undo } from './act/undo.tsx'

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
          <>
            <ActLines side={side} act={act} />
            {!act.undoneAt &&
              hand?.gives?.map((coupon, nth) => <p key={nth}>{fill(words.gives, { coupon: say(coupon, locale) })}</p>)}
          </>
        ) : (
          <p>{isSending ? words.sending : words.waiting}</p>
        )}
        {hand?.isNew && <p class="small">{words.isNew}</p>}
      </div>
      {act && <Undo side={side} act={act} onUndone={(undone) => 'act' in last && onChange({ act: undone })} />}
    </div>
  )
}
