import { fill } from '#shared/base/text.ts'
import type { BrandId } from '#shared/base/id.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { useRead } from '../../../data/api.ts'
import { handWords as words } from '../../../words/rooms.ts'

type HandDay = OutputOf<Api['GET /admin/desk-limits/mine']>
interface Handful {
  coupons: number
  points: number
}

const counted = (count: number) => count.toLocaleString('en')

const isOver = ({ today, limit }: HandDay, more: Handful, of: keyof Handful) =>
  more[of] > 0 && today[of] + more[of] > limit[of]

/** What the caller gave by hand today, read when a dialog opens. */
export const useHandDay = (brand: BrandId) => useRead('GET /admin/desk-limits/mine', { brand }).data

export const needsSecond = (day: HandDay | undefined, more: Handful): boolean =>
  day !== undefined && (isOver(day, more, 'coupons') || isOver(day, more, 'points'))

/** Said before the act: how much one person may still give today, or that a second one must agree. */
export const Alone = ({ day, more }: { day: HandDay | undefined; more: Handful }) => {
  if (!day) return null
  const left = (of: keyof Handful) => counted(Math.max(0, day.limit[of] - day.today[of]))
  return (
    <div aria-live="polite">
      {more.coupons > 0 && (
        <p class="second">
          {isOver(day, more, 'coupons')
            ? fill(words.second, { limit: counted(day.limit.coupons) })
            : fill(words.alone, { left: left('coupons') })}
        </p>
      )}
      {more.points > 0 && (
        <p class="second">
          {isOver(day, more, 'points')
            ? fill(words.secondPoints, { limit: counted(day.limit.points) })
            : fill(words.alonePoints, { left: left('points') })}
        </p>
      )}
    </div>
  )
}
