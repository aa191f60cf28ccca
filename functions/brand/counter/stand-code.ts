// The code that stands on a store's screen: the one that was shown, or the next when that one is spent.
import { isSpent, standsUntil, writeCode, type CounterCode } from '#shared/domain/brand/counter-code.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { standingCode } from '#shared/contract/brand.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { replace } from '../../platform/table/write.ts'
import type { Brand } from '../store.ts'
import { counter, findCode, findCounter, showCode } from './store.ts'

type Shown = OutputOf<typeof standingCode>

/** Digits may be standing at another store of the brand: try others. */
const TRIES = 5
const SECRET_BYTES = 6

export const codeUrl = (brand: Brand, code: Pick<CounterCode, 'slug' | 'digits' | 'secret'>) =>
  `https://liff.line.me/${brand.liffId ?? 'not-connected'}/c/${writeCode(code)}`

export const standCode =
  ({ chance }: { chance: Chance }) =>
  async (brand: Brand, store: string, now: Instant): Promise<Shown> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const standing = await findCounter(brand.group, store)
      const known = standing && (await findCode(standing))
      if (known && known.secret === standing.secret && !isSpent(known, now)) return shownOf(brand, known)

      const next: CounterCode = {
        group: brand.group,
        brand: brand.id,
        store,
        slug: brand.slug,
        digits: chance.digits(6),
        secret: chance.secret(SECRET_BYTES),
        worth: 1,
        shownAt: now,
      }
      const { group, slug, digits, secret, worth, shownAt } = next
      const saved = await commit([
        replace(counter, { group, store, slug, digits, secret, worth, shownAt }, standing?.rev ?? 0),
        showCode(next, now),
      ])
      if (saved.ok) return shownOf(brand, next)
    }
    throw new Error('no free digits for the counter')
  }

const shownOf = (brand: Brand, code: CounterCode): Shown => ({
  code: writeCode(code),
  digits: code.digits,
  worth: code.worth,
  expiresAt: standsUntil(code),
  url: codeUrl(brand, code),
})
