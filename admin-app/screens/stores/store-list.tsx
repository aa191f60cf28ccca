import { fill } from '#shared/base/text.ts'
import { MINUTE, ms } from '#shared/base/time.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { BrandMark } from '../../parts/show/brand-mark.tsx'
import { shortMomentOf } from '../../words/time.ts'
import { storesWords as words } from '../../words/rooms.ts'
import type { StorePage } from '../store/store-page.ts'

const SILENT_MS = 15 * MINUTE

/** A paired screen that should be on and is not: the first thing to see about a store. */
const silentSince = (store: StorePage, now: number): string | null =>
  store.devices.find(({ state, seenAt }) => state === 'paired' && seenAt !== null && now - ms(seenAt) > SILENT_MS)
    ?.seenAt ?? null

export const StoreList = ({ stores, shown }: { stores: readonly StorePage[]; shown: string }) => {
  const { brand } = useHere()
  const report = useRead('GET /admin/reports/day', { brand: brand.id })
  const now = nowMs()
  const line = (store: StorePage) => {
    const silent = silentSince(store, now)
    if (silent !== null) return <small class="warn">{fill(words.silent, { since: shortMomentOf(silent, now) })}</small>
    if (!report.data) return <small>{store.address}</small>
    const counts = report.data.stores.find((one) => one.store === store.id)
    return (
      <small>
        {counts && counts.stamps + counts.joins > 0
          ? fill(words.today, { stamps: counts.stamps, joins: counts.joins })
          : words.todayNone}
      </small>
    )
  }
  return (
    <nav class="storelist" aria-label={words.list}>
      {stores.map((store) => (
        <a
          key={store.id}
          class="storeline"
          href={`/admin/stores/${store.id}`}
          aria-current={store.id === shown ? 'page' : undefined}
        >
          <BrandMark brand={brand} size={30} />
          <span>
            <b>{store.name}</b>
            {line(store)}
          </span>
        </a>
      ))}
    </nav>
  )
}
