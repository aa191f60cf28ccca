import { ok, type Result } from '#shared/base/result.ts'
import { after, epochSeconds, MINUTE } from '#shared/base/time.ts'
import type { startPairing as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoorUntil } from '../../platform/table/door.ts'
import type { Turn } from '../../platform/http/http.ts'
import { findStoreOf } from '../stores/find-store-of.ts'

const VALID_MS = 10 * MINUTE
const TRIES = 5

export const startPairing =
  ({ chance }: { chance: Chance }) =>
  async (
    { id }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again'>> => {
    const store = await findStoreOf(actor, id)
    if (!store.ok) return store
    const expiresAt = after(now, VALID_MS)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const digits = chance.digits(6)
      const behind = { group: actor.group, brand: store.value.brand, store: id, id: actor.name }
      const saved = await commit([
        hangDoorUntil('pairing', digits, behind, epochSeconds(expiresAt), epochSeconds(now)),
        audited(actor, now, 'start pairing', id),
      ])
      if (saved.ok) return ok({ digits, expiresAt })
    }
    return { ok: false, failure: 'try-again' }
  }
