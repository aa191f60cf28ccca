import type { ComponentChildren } from 'preact'
import { ArrowRight } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import type { Previewed } from '../../../data/use-preview.ts'
import { Icon } from '../../../parts/show/icon.tsx'
import { Refused } from '../../../parts/state/refused.tsx'
import { deskWords as words } from '../../../words/rooms.ts'

interface Prospect {
  before: number
  after: number
  alone: boolean
  limit: number
  today: number
}

const counted = (count: number) => count.toLocaleString('en')

/** The number before the act: what it comes to, what it gives, and whether one person is enough. */
export const Sum = <Answer extends Prospect>({
  of: preview,
  unit,
  stays,
  children,
}: {
  of: Previewed<Answer>
  unit: string
  /** The number is the same afterwards. */
  stays?: boolean
  children?: (answer: Answer) => ComponentChildren
}) => (
  <div class="desk-sum" aria-live="polite">
    {preview.is === 'incomplete' && <p class="second">{words.fillFirst}</p>}
    {preview.is === 'reading' && <p class="second">{words.reading}</p>}
    {preview.is === 'refused' && <Refused refusal={preview.refusal} />}
    {preview.is === 'read' && (
      <>
        {!stays && (
          <p class="desk-sum__numbers">
            <span>
              <small>{words.before}</small> {counted(preview.answer.before)}
            </span>
            <Icon of={ArrowRight} size={18} />
            <span>
              <small>{words.after}</small> {counted(preview.answer.after)} <small>{unit}</small>
            </span>
          </p>
        )}
        {children?.(preview.answer)}
        <p class="second">
          {preview.answer.alone
            ? fill(words.alone, { left: counted(preview.answer.limit - preview.answer.today), unit })
            : fill(words.second, { limit: counted(preview.answer.limit), unit })}
        </p>
      </>
    )}
  </div>
)
