// What a brand gives, on one world: a coupon that goes from hand to hand, and the four kinds of card.
import { afterAll, beforeAll } from 'vitest'
import { openDeskScene, type DeskScene } from '../browser/desk-scene.ts'
import { couponSteps } from '../coupon/coupon-steps.ts'
import { fourKindsSteps } from './four-kinds-steps.ts'

const scene = {} as DeskScene

beforeAll(async () => {
  Object.assign(scene, await openDeskScene('cards-and-coupons'))
}, 240_000)
afterAll(() => scene.stage?.close())

couponSteps(scene)
fourKindsSteps(scene)
