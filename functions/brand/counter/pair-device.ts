import { fail, ok, type Result } from '#shared/base/result.ts'
import type { BrandId, DeviceId, GroupId, StoreId } from '#shared/base/id.ts'
import type { pairDevice as route } from '#shared/contract/brand.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Nobody } from '../../platform/http/actor.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { openDoor, takeDoorAway } from '../../platform/table/door.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { signSession } from '../../platform/session/session.ts'
import { replace } from '../../platform/table/write.ts'
import { device, findStore } from '../store.ts'

/** Six digits live ten minutes; ten tries a minute from one address find none of them. */
const TRIES_A_MINUTE = 10

export const pairDevice =
  ({ chance, withinRate }: { chance: Chance; withinRate: WithinRate }) =>
  async (
    { digits, name }: InputOf<typeof route>,
    { now, from }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    if (!(await withinRate(`pairing#${from}`, TRIES_A_MINUTE, now))) return fail('too-many-requests')
    const behind = await openDoor('pairing', digits)
    const store = behind?.brand && behind.store ? await findStore(behind.group, behind.brand, behind.store) : undefined
    if (!behind || !store) return fail('pairing-unknown')

    const id: DeviceId = chance.id('dev', now)
    const saved = await commit([
      takeDoorAway('pairing', digits),
      replace(
        device,
        {
          group: behind.group,
          brand: store.brand,
          store: store.id,
          id,
          name,
          state: 'paired',
          pairedAt: now,
          pairedBy: behind.id ?? '',
        },
        0,
      ),
    ])
    if (!saved.ok) return fail('pairing-unknown')
    const { token } = await signSession(
      {
        kind: 'device',
        group: behind.group as GroupId,
        brand: store.brand as BrandId,
        store: store.id as StoreId,
        device: id,
      },
      now,
    )
    return ok({ token, deviceId: id, storeName: store.name, brandId: store.brand as BrandId })
  }
