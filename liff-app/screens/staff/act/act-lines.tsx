import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { sayAct } from './say-act.ts'
import type { Side } from '../side.ts'

/** What an act did, line by line; it may have given, or owe, two of one kind. */
export const ActLines = ({ side: { words, locale }, act }: { side: Side; act: ShownAct }) => (
  <>
    {sayAct(act, words, locale).map((line, nth) => (
      <p key={`${nth} ${line}`}>{line}</p>
    ))}
  </>
)
