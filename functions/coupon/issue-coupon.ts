import { endOfDayAfter } from '#shared/base/time.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { couponIssued } from '#shared/events/coupon.ts'
import type { IssueCoupon, StoreNames, WriteEntry } from '../platform/asks.ts'
import { idOfKey } from '../platform/chance.ts'
import { liveConfig } from '../platform/table/config.ts'
import { replace } from '../platform/table/write.ts'
import { showCoupon } from './show-coupons.ts'
import { coupon } from './store.ts'

/** Writes of one coupon: its state and its entry. The caller commits them with what it is given for. */
export const issueCoupon =
  ({ writeEntry, storeNames }: { writeEntry: WriteEntry; storeNames: StoreNames }): IssueCoupon =>
  async ({ group, brand, member, campaign, key, reason, store, from, now }) => {
    const live = await liveConfig<Campaign>({ group, brand }, 'campaign', campaign)
    if (!live) return { writes: [], answer: { refused: 'campaign-not-live' } }
    const id = idOfKey('cpn', now, `${member}#${key}`)
    const endsAt = endOfDayAfter(now, live.settings.validity.days)
    const happened = couponIssued.happened(
      { at: now, group, brand, member, store, from },
      { coupon: id, campaign, expiresAt: endsAt, reason },
    )
    const held = {
      group,
      brand,
      member,
      id,
      campaign,
      version: live.version,
      state: 'usable',
      issuedAt: now,
      endsAt,
      issuedBy: key,
    }
    return {
      writes: [
        replace(coupon, held, 0),
        writeEntry(
          {
            group,
            brand,
            member,
            key,
            at: now,
            account: 'coupon',
            of: campaign,
            delta: 1,
            reason,
            store,
            answer: { coupon: id },
          },
          [happened],
        ),
      ],
      answer: { coupon: id, expiresAt: endsAt },
      shown: await showCoupon({ storeNames })({ group, brand }, { ...held, rev: 1, v: 1 }, now),
    }
  }
