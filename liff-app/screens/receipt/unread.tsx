import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'

/** It could not be read just now: asking again may help. */
export const Unread = ({ code, onAgain }: { code: MemberFailure; onAgain: () => void }) => {
  const { words, refusals, locale } = useApp()
  const said = sayRefusal(refusals![code] ?? refusals!.unexpected, locale)
  return (
    <div class="page">
      <Empty title={said.title} note={said.words}>
        <button type="button" class="btn" onClick={onAgain}>
          {words.act.again}
        </button>
      </Empty>
    </div>
  )
}
