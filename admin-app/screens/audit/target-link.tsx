import { kindWords } from '../../words/rooms.ts'
import { targetPlace } from './target-place.ts'
import type { TargetName } from './use-target-names.ts'

/** The thing that was changed, by name where it has one, with the way to it. What has no name any more has no page. */
export const TargetLink = ({ target, known }: { target: string; known: TargetName | undefined }) => {
  const words = known?.name || kindWords[target.split('_')[0]!] || target
  const place = known && targetPlace(target)
  return place ? (
    <a class="link" href={known.brand ? `${place}?brand=${known.brand}` : place}>
      {words}
    </a>
  ) : (
    <>{words}</>
  )
}
