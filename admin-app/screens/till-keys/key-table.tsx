import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { marks, quoted } from '#shared/ui/joiners.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'
import { dayOf } from '../../words/time.ts'
import { RevokeKey } from './revoke-key.tsx'
import { sayStores } from './say-stores.ts'
import type { TillKey } from './till-key.ts'

export const KeyTable = ({ keys }: { keys: readonly TillKey[] }) => {
  const { brand } = useHere()
  const [revoking, setRevoking] = useState<TillKey | null>(null)
  const now = nowMs()
  const { columns } = words
  return (
    <>
      <table class="table till-key__table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.channel}</th>
            <th scope="col">{columns.stores}</th>
            <th scope="col">{columns.made}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <td>
                {key.name}
                <small class="till-key__id mono muted">{key.id}</small>
              </td>
              <td class="nowrap">{words.channels[key.channel]}</td>
              <td class="second">{sayStores(key, brand.stores)}</td>
              <td class="second nowrap">
                {fill(words.madeBy, { day: dayOf(key.madeAt as never, now), by: key.madeBy })}
              </td>
              <td class="r">
                <button
                  type="button"
                  class="link bad"
                  aria-label={words.revoke + marks.between + quoted(key.name)}
                  onClick={() => setRevoking(key)}
                >
                  {words.revoke}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking && <RevokeKey of={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}
