// One clerk in each demo store, so that a newcomer may open staff mode on its tablet. Their PIN is the store's.
import { replace, type Write } from '#functions/platform/table/write.ts'
import { hashPin } from '#functions/platform/session/pin.ts'
import { clerk } from '#functions/staff/clerk/store.ts'
import { makeId } from '#shared/base/id.ts'
import { ms } from '#shared/base/time.ts'
import { demoBrands, demoGroup } from './demo-brands.ts'

const HIRED = '2026-01-02T02:00:00.000Z'
const NAMES = ['阿珍', '小安', '阿凱', '小瑜']

export const clerkWrites = (): Write[] =>
  demoBrands
    .flatMap(({ id: brand, stores }) => stores.map(({ id: store, pin }) => ({ brand, store, pin })))
    .map(({ brand, store, pin }, nth) => {
      const id = makeId('clk', ms(HIRED), new Uint8Array(16).fill(nth + 1))
      const who = { group: demoGroup.id, brand, store, id, name: NAMES[nth % NAMES.length]! }
      const life = { state: 'active', since: HIRED }
      return replace(clerk, { ...who, life, code: '', invitedAt: HIRED, invitedBy: 'seed', pin: hashPin(pin) }, 0)
    })
