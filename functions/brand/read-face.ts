import { daysUntil, type Instant } from '#shared/base/time.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { brandFace } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { inkOf, type Face } from '#shared/domain/brand/face.ts'
import { otherCompanies, SHARING_VERSION } from '#shared/domain/member/sharing.ts'
import { noticeText } from '#shared/domain/brand/notice.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { CompanyId, StoreId } from '#shared/base/id.ts'
import type { Nobody } from '../platform/http/actor.ts'
import { runningConfig } from '../platform/table/config.ts'
import { openFixedDoor } from '../platform/table/door.ts'
import type { Turn } from '../platform/http/http.ts'
import { findBrand, readHouse } from './store.ts'

/** As its coupon will say once it is held: of seven days, the day of joining is none. */
const nightsUntil = (endsAt: Instant, now: Instant) => Math.max(1, daysUntil(endsAt, now) - 1)

export const readFace =
  () =>
  async (
    { id }: InputOf<typeof brandFace>,
    { now }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof brandFace>, 'not-found'>> => {
    const behind = await openFixedDoor('brand', id)
    const brand = behind && (await findBrand(behind.group, id))
    if (!brand) return fail('not-found')
    const face = brand.face as Face
    const { stores, brands } = await readHouse(brand.group)
    const companies = otherCompanies(brands, brand) as { id: CompanyId; name: string }[]
    const gift = brand.joinGift
      ? await runningConfig<Campaign>({ group: brand.group, brand: id }, 'campaign', brand.joinGift)
      : undefined
    const span = gift && spanOf(gift.settings.validity, { now, dayEndsAtHour: brand.dayEndsAtHour })
    return ok({
      liffId: brand.liffId ?? '',
      name: brand.name as Text,
      colours: { accent: face.colour, ink: inkOf(face.colour).ink },
      pictures: { pattern: face.pattern, mark: face.mark, cover: face.picture },
      notice: {
        version: brand.noticeVersion,
        text: noticeText({
          company: brand.companyName,
          brand: (brand.name as Text)['zh-Hant'],
          region: brand.region,
          others: companies.map(({ name }) => name),
        }),
      },
      company: brand.companyName,
      ...(companies.length > 0 && { sharing: { version: SHARING_VERSION, companies } }),
      basicId: brand.basicId ?? null,
      stores: stores
        .filter((store) => store.brand === id)
        .map(({ id: storeId, name, code, address }) => ({
          id: storeId as StoreId,
          name,
          code,
          address: address ?? null,
        })),
      joinGift: gift && span?.ok ? { name: gift.settings.name, days: nightsUntil(span.value.endsAt, now) } : null,
      now,
    })
  }
