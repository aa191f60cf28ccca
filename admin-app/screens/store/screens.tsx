import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { MINUTE, ms } from '#shared/base/time.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Section } from '../../parts/page/section.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { dayOf, shortMomentOf, sinceOf } from '../../words/time.ts'
import { storeWords as words } from '../../words/rooms.ts'
import { Pairing } from './pairing.tsx'
import { RevokeDevice } from './revoke-device.tsx'
import type { DeviceLine, StorePage } from './store-page.ts'

/** The screen asks every second; a few minutes without it are a closed lid. */
const ONLINE_MS = 2 * MINUTE

const seenWords = ({ seenAt }: DeviceLine, now: number): string => {
  if (seenAt === null) return words.neverSeen
  return now - ms(seenAt) < ONLINE_MS
    ? fill(words.online, { since: sinceOf(seenAt, now) })
    : fill(words.silent, { since: `${shortMomentOf(seenAt, now)} ` })
}

const Row = ({ device, onRevoke }: { device: DeviceLine; onRevoke: (() => void) | null }) => {
  const now = nowMs()
  const isPaired = device.state === 'paired'
  const isOnline = device.seenAt !== null && now - ms(device.seenAt) < ONLINE_MS
  return (
    <li>
      <StateDot tone={!isPaired ? 'off' : isOnline ? 'good' : 'warn'}>{device.name}</StateDot>
      <span class="second">{isPaired ? seenWords(device, now) : words.revoked}</span>
      <span class="second">{fill(words.paired, { day: dayOf(device.pairedAt, now), by: device.pairedBy })}</span>
      <span>
        {isPaired && onRevoke && (
          <button type="button" class="link bad" onClick={onRevoke}>
            {words.revoke}
          </button>
        )}
      </span>
    </li>
  )
}

/** What stands on the counter. A revoked screen stays in the list: it says who had access. */
export const Screens = ({ store }: { store: StorePage }) => {
  const { may } = useHere()
  const [revoking, setRevoking] = useState<DeviceLine | null>(null)
  const mayWrite = may('stores.write')
  return (
    <Section title={words.screens}>
      {store.devices.length === 0 ? (
        <p class="note">{words.noScreens}</p>
      ) : (
        <ul class="devices">
          {store.devices.map((device) => (
            <Row key={device.id} device={device} onRevoke={mayWrite ? () => setRevoking(device) : null} />
          ))}
        </ul>
      )}
      {mayWrite && <Pairing store={store} />}
      {revoking && <RevokeDevice device={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  )
}
