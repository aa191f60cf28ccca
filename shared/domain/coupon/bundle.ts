// 禮物組合: coupons and points as one gift, also of several brands of the group.
import { id } from '../../base/id.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'

const COUPONS_MAX = 10
export const POINTS_MAX = 1_000_000

export const bundle = z.strictObject({
  name: text(40),
  coupons: z
    .array(z.strictObject({ brand: id('brd'), campaign: id('cmp') }))
    .min(1)
    .max(COUPONS_MAX),
  points: z.strictObject({ program: id('crd'), amount: z.int().min(1).max(POINTS_MAX) }).nullable(),
})
export type Bundle = z.infer<typeof bundle>

export interface Prospect {
  /** Campaigns that are live now. */
  isLive: (brand: string, campaign: string) => boolean
  /** Whether somebody here can credit points. */
  creditsPoints: boolean
}

/** Whether all that it promises can be given. */
export const mayPublish = (
  { coupons, points }: Bundle,
  { isLive, creditsPoints }: Prospect,
): Result<true, 'bundle-coupon-not-live' | 'bundle-points-not-ready'> => {
  if (!coupons.every(({ brand, campaign }) => isLive(brand, campaign))) return fail('bundle-coupon-not-live')
  return points && !creditsPoints ? fail('bundle-points-not-ready') : ok(true)
}

/** The key each part is given under: a gift that is given twice under one key is given once. */
export const partKey = (key: string, part: number): string => `${key}.${part}`
