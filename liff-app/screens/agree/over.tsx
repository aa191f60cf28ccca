import type { SpendAsk } from '../../data/person/spend-asks.ts'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'

/** What became of it, once there is nothing to answer any more. */
export const Over = ({ ask: { state, store } }: { ask: SpendAsk }) => {
  const { words, fill, href } = useApp()
  const said = words.agree
  const [title, note] =
    state === 'used'
      ? [said.used, said.usedNote]
      : state === 'refused'
        ? [said.refused, said.refusedNote]
        : [said.over, said.overNote]
  return (
    <div class="page" aria-label={said.page}>
      <Empty title={fill(title, { store })} note={fill(note, { store })}>
        <a class="btn btn--line" href={href(state === 'used' ? '/history' : '/')}>
          {state === 'used' ? said.history : words.act.back}
        </a>
      </Empty>
    </div>
  )
}
