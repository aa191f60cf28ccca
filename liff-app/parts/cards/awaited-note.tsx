// What a card still has to hand out: it was earned when there was none, and it is said what becomes of it.
import { fill } from '#shared/base/text.ts'
import { AWAITED, UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { useFirst } from '../words.ts'

type Owed = Pick<NonNullable<HomeCard['awaits']>[number], 'name' | 'why'>

export const AwaitedNote = ({ cards }: { cards: readonly { id: string; awaits?: readonly Owed[] | undefined }[] }) => {
  const { say } = useFirst()
  const all = cards.flatMap(({ id, awaits = [] }) => awaits.map((one, nth) => ({ ...one, key: `${id} ${nth}` })))
  return all.length > 0 ? (
    <div class="small center" role="note">
      {all.map(({ key, name, why }) => (
        <p key={key}>{fill(say(AWAITED[why]), { name: say(name ?? UNNAMED_REWARD) })}</p>
      ))}
    </div>
  ) : null
}
