import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setWorth as route } from '#shared/contract/brand.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Turn } from '../../platform/http/http.ts'
import { findBrand, findDevice } from '../store.ts'
import { standCode } from './stand-code.ts'
import { findCode, findCounter, setCodeWorth } from './store.ts'

/** Two taps in a hurry: the code may be claimed between them, and the next one gets the worth. */
const TRIES = 3

export const setWorth =
  (deps: { chance: Chance }) =>
  async (
    { worth }: InputOf<typeof route>,
    { actor, now }: Turn<CounterDevice>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'try-again'>> => {
    const device = await findDevice(actor.group, actor.store, actor.device)
    if (device?.state !== 'paired') return fail('device-revoked')
    const brand = await findBrand(actor.group, actor.brand)
    if (!brand) return fail('not-found')
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const shown = await standCode(deps)(brand, actor.store, now)
      const standing = await findCounter(actor.group, actor.store)
      const code = standing && (await findCode(standing))
      if (!code) continue
      const saved = await commit([setCodeWorth(code, worth)])
      if (saved.ok) return ok({ ...shown, worth })
    }
    return fail('try-again')
  }
