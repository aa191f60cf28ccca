import { fail, ok, type Result } from '#shared/base/result.ts'
import type { openStore as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayActForAll } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoor } from '../../platform/table/door.ts'
import { findMade, noteMade } from '../../platform/table/made.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { replace } from '../../platform/table/write.ts'
import { showStore } from './show-store.ts'
import { findBrand, findStore, store } from '../store.ts'

const TRIES = 5

export const openStore =
  ({ chance }: { chance: Chance }) =>
  async (
    { brand: brandId, name, address }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    const brand = maySeeBrand(actor, brandId) ? await findBrand(actor.group, brandId) : undefined
    if (!brand) return fail('not-found')
    const may = mayActForAll(actor.stores)
    if (!may.ok) return may
    const id = chance.id('sto', now)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const made = await findMade(turn)
      if (made && !made.ok) return made
      const opened = made && (await findStore(actor.group, brandId, made.value))
      if (opened) return ok(showStore(opened, brand, [], [], new Map()))
      const code = `${brand.slug.slice(0, 2).toUpperCase()}${chance.digits(4)}`
      const fresh = { group: actor.group, brand: brandId, id, code, name, address, openedAt: now }
      const saved = await commit([
        replace(store, fresh, 0),
        hangDoor('store', code, { group: actor.group, brand: brandId, store: id }),
        audited(actor, now, 'open store', id),
        ...noteMade(turn, id),
      ])
      if (saved.ok) return ok(showStore({ ...fresh, rev: 1, v: 1 }, brand, [], [], new Map()))
    }
    return fail('try-again')
  }
