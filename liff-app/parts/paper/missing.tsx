// Nothing here: what happened, and the way home.
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { Empty } from './empty.tsx'
import { useApp } from '../words.ts'

export const Missing = ({ title, code }: { title?: string; code: MemberFailure }) => {
  const { words, refusals, locale, href } = useApp()
  const said = sayRefusal(refusals![code], locale)
  return (
    <div class="page" aria-label={title}>
      <Empty title={said.title} note={said.words}>
        <a class="btn btn--line" href={href('/')}>
          {words.act.back}
        </a>
      </Empty>
    </div>
  )
}
