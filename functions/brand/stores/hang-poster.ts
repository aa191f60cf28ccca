import { fail, ok, type Result } from '#shared/base/result.ts'
import type { hangPoster as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoor } from '../../platform/table/door.ts'
import { findMade, noteMade } from '../../platform/table/made.ts'
import type { Turn } from '../../platform/http/http.ts'
import { replace } from '../../platform/table/write.ts'
import { findStoreOf } from './find-store-of.ts'
import { showPoster } from './show-store.ts'
import { findBrand, findPoster, poster } from '../store.ts'

const TRIES = 5

/** A poster only says where it hangs: a photograph of it earns nothing. */
export const hangPoster =
  ({ chance }: { chance: Chance }) =>
  async (
    { id, place }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    const store = await findStoreOf(actor, id)
    if (!store.ok) return store
    const brand = await findBrand(actor.group, store.value.brand)
    if (!brand) return fail('not-found')
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const made = await findMade(turn)
      if (made && !made.ok) return made
      const hung = made && (await findPoster(actor.group, id, made.value))
      if (hung) return ok(showPoster(hung, store.value, brand))
      const fresh = {
        group: actor.group,
        brand: brand.id,
        store: id,
        id: chance.id('pos', now),
        code: `${store.value.code}-${chance.digits(3)}`,
        place,
        createdAt: now,
      }
      const saved = await commit([
        replace(poster, fresh, 0),
        hangDoor('poster', fresh.code, { group: actor.group, brand: brand.id, store: id, id: fresh.id }),
        audited(actor, now, 'hang poster', fresh.id),
        ...noteMade(turn, fresh.id),
      ])
      if (saved.ok) return ok(showPoster({ ...fresh, rev: 1, v: 1 }, store.value, brand))
    }
    return fail('try-again')
  }
