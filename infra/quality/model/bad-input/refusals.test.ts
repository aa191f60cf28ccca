// Whatever else is bad of a request is a word of the contract, a sentence in three languages, and nothing written.
import { beforeAll, expect, test } from 'vitest'
import { refuses } from './refuses.ts'
import { CALLER_ROWS } from './rows/callers.ts'
import { COUNTER_ROWS } from './rows/counter.ts'
import { COUPON_ROWS } from './rows/coupons.ts'
import { ORDER_ROWS } from './rows/orders.ts'
import { ARCHIVED_ROWS } from './rows/archived.ts'
import { PUBLICATION_ROWS } from './rows/publication.ts'
import { SHARING_ROWS } from './rows/sharing.ts'
import { STORE_CARD_ROWS } from './rows/store-cards.ts'
import { STRANGER_ROWS } from './rows/strangers.ts'
import { VALUE_ROWS } from './rows/value.ts'
import type { Scene } from './scene.ts'

const ROWS = [
  ...CALLER_ROWS,
  ...ORDER_ROWS,
  ...VALUE_ROWS,
  ...COUPON_ROWS,
  ...COUNTER_ROWS,
  ...STRANGER_ROWS,
  ...SHARING_ROWS,
  ...ARCHIVED_ROWS,
  ...PUBLICATION_ROWS,
  ...STORE_CARD_ROWS,
]

let scene: Scene
beforeAll(async () => {
  const { setScene } = await import('./scene.ts')
  scene = await setScene()
})

test.each(ROWS.map((row) => [`${row.route}: ${row.bad}`, row] as const))('%s', (_, row) => refuses(scene, row))

test('no two rows are one', () => {
  const names = ROWS.map(({ route, bad, as }) => `${as} ${route}: ${bad}`)
  expect(names.filter((name, nth) => names.indexOf(name) !== nth)).toEqual([])
})
