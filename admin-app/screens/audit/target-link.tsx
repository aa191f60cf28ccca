import { useHere } from '../../data/here.tsx'
import { kindWords } from '../../words/rooms.ts'
import { targetPlace } from './target-place.ts'

/** Enough of an id to tell two apart when they are read aloud. */
const TAIL = 4

/** The thing that was changed, by name where we know it, with the way to it. */
export const TargetLink = ({ target }: { target: string }) => {
  const { me } = useHere()
  const names = new Map(
    me.brands.flatMap(({ id, name, stores }) => [
      [id as string, name],
      ...stores.map((store) => [store.id as string, store.name] as const),
    ]),
  )
  const place = targetPlace(target)
  const kind = kindWords[target.split('_')[0]!]
  const words = names.get(target) ?? (kind ? `${kind} …${target.slice(-TAIL)}` : target)
  return place ? (
    <a class="link" href={place}>
      {words}
    </a>
  ) : (
    <>{words}</>
  )
}
