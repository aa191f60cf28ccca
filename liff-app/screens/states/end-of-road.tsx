// Nothing more can be shown: no such shop, LINE out of reach, or the person has left.
import { app, type Phase } from '../../data/state.ts'
import { useStore } from '../../data/store.ts'
import { Empty } from '../../parts/paper/empty.tsx'

export const EndOfRoad = () => {
  const { words, screens, phase, line } = useStore(app)
  const { state, act } = words!
  const leave = screens?.leave
  const said: Partial<Record<Phase, [title: string, note: string]>> = {
    'brand-missing': [state.brandMissing, state.brandMissingNote],
    ...(leave && { left: [leave.gone, leave.goneNote] }),
  }
  const [title, note] = said[phase] ?? [state.lineFailed, state.lineFailedNote]
  return (
    <div class="page" role={phase === 'left' ? 'status' : undefined}>
      <Empty title={title} note={note}>
        {phase === 'left' ? (
          <button type="button" class="btn btn--line" onClick={() => line?.close()}>
            {leave?.close}
          </button>
        ) : (
          <button type="button" class="btn" onClick={() => location.reload()}>
            {act.again}
          </button>
        )}
      </Empty>
    </div>
  )
}
