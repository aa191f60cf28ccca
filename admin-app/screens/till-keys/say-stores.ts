import { tillKeysWords as words } from '../../words/rooms.ts'
import type { TillKey } from './till-key.ts'

/** Which stores a key may speak for. */
export const sayStores = (
  { stores }: Pick<TillKey, 'stores'>,
  known: readonly { id: string; name: string }[],
): string =>
  stores.length === 0
    ? words.everyStore
    : stores.map((id) => known.find((store) => store.id === id)?.name ?? words.goneStore).join(words.list)
