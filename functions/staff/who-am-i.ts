import { ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { whoAmI as route } from '#shared/contract/staff.ts'
import type { BrandId, StoreId } from '#shared/base/id.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import type { Role } from '#shared/domain/staff/permission.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'

/** What this module asks of the brand module. */
export interface House {
  group: { name: string } | undefined
  brands: { id: string; name: unknown; face: unknown; liffId?: string; basicId?: string; dayEndsAtHour: number }[]
  stores: { id: string; brand: string; name: string }[]
}

export const whoAmI =
  ({ readHouse }: { readHouse: (group: string) => Promise<House> }) =>
  async (_input: object, { actor, locale, now }: Turn<Staff>): Promise<Result<OutputOf<typeof route>, never>> => {
    const { group, brands, stores } = await readHouse(actor.group)
    return ok({
      id: actor.staff,
      name: actor.name,
      email: actor.email,
      role: actor.role as Role,
      permissions: [...actor.permissions],
      boundTo: [...(actor.stores ?? [])],
      group: { id: actor.group, name: group?.name ?? '' },
      brands: brands
        .filter(({ id }) => maySeeBrand(actor, id))
        .map(({ id, name, face, liffId, basicId, dayEndsAtHour }) => ({
          id: id as BrandId,
          name: say(name as Text, locale),
          face: face as Face,
          liffId: liffId ?? null,
          basicId: basicId ?? null,
          dayEndsAtHour,
          stores: stores
            .filter(({ brand }) => brand === id)
            .map((store) => ({ id: store.id as StoreId, name: store.name })),
        })),
      now,
    })
  }
