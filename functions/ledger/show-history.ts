import type { Text } from '#shared/base/text.ts'
import type { history } from '#shared/contract/ledger.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { newestFirst } from '#shared/domain/ledger/newest-first.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { orderOf } from '#shared/domain/order/entry-keys.ts'
import type { Instant } from '#shared/base/time.ts'
import type { StoreNames } from '../platform/asks.ts'
import type { Lapsed, ShowLapsed } from '../platform/asks/cards.ts'
import { liveConfigs } from '../platform/table/config.ts'
import { liveAround } from '../platform/table/whole-group.ts'
import { readEntries, type Entry } from './store.ts'

type Lines = OutputOf<typeof history>['entries']

/** What is written, or what will be. */
type Line = Entry | (Lapsed & Partial<Pick<Entry, 'store' | 'note' | 'parts' | 'occurredAt'>>)

/** A member's movements with names in place of ids: also those that time has made since their last act. */
export const showHistory =
  ({ storeNames, showLapsed }: { storeNames: StoreNames; showLapsed: ShowLapsed }) =>
  async (of: { group: string; brand: string; member: string }, now: Instant): Promise<Lines> => {
    const [written, lapsed, programs, campaigns, stores] = await Promise.all([
      readEntries(of),
      showLapsed(of, now),
      liveAround<Program>(of, 'program'),
      liveConfigs<Campaign>(of, 'campaign'),
      storeNames(of.group),
    ])
    const names = new Map([...programs, ...campaigns].map(({ id, settings }) => [id, settings.name as Text]))
    const entries: Line[] = newestFirst([...written, ...lapsed])
    return entries.map(({ key, at, account, of: subject, delta, balance, reason, store, note, parts, occurredAt }) => ({
      key,
      at,
      account,
      of: subject,
      name: names.get(subject) ?? ENDED.name,
      delta,
      balance: balance ?? null,
      reason: reason as Lines[number]['reason'],
      store: (store && stores.get(store)) ?? null,
      note: note ?? null,
      occurredAt: occurredAt ?? null,
      order: orderOf(key),
      lot: delta > 0 && parts?.[0] ? unpackLot(parts[0]).id : null,
    }))
  }
