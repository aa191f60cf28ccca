// 禮包: coupons and points as one gift, also of several brands of the group.
import { id } from '../../base/id.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'

export const BUNDLE_COUPONS_MAX = 10
export const BUNDLE_POINTS_MAX = 5
export const POINTS_MAX = 1_000_000

const points = z.strictObject({ brand: id('brd'), program: id('crd'), amount: z.int().min(1).max(POINTS_MAX) })

export const bundle = z
  .strictObject({
    /** Whoever gets points of it reads it beside them. */
    name: text(40),
    coupons: z.array(z.strictObject({ brand: id('brd'), campaign: id('cmp') })).max(BUNDLE_COUPONS_MAX),
    /** A card is credited once in one act. */
    points: z
      .array(points)
      .max(BUNDLE_POINTS_MAX)
      .refine((all) => new Set(all.map(({ program }) => program)).size === all.length),
    /** Somebody may get it more than once. */
    again: z.boolean().optional(),
  })
  .refine(({ coupons, points: credited }) => coupons.length + credited.length > 0, { path: ['coupons'] })
export type Bundle = z.infer<typeof bundle>

/** Every brand that something of it is of. */
export const brandsIn = ({ coupons, points: credited }: Bundle): string[] => [
  ...new Set([...coupons, ...credited].map(({ brand }) => brand)),
]

export interface Prospect {
  /** Campaigns that are live now. */
  isLive: (brand: string, campaign: string) => boolean
  /** Points programmes that are live now. */
  credits: (brand: string, program: string) => boolean
}

/** Whether all that it promises can be given. */
export const mayPublish = (
  { coupons, points: credited }: Bundle,
  { isLive, credits }: Prospect,
): Result<true, 'bundle-coupon-not-live' | 'bundle-points-not-ready'> => {
  if (!coupons.every(({ brand, campaign }) => isLive(brand, campaign))) return fail('bundle-coupon-not-live')
  return credited.every(({ brand, program }) => credits(brand, program)) ? ok(true) : fail('bundle-points-not-ready')
}

/** The key each part is given under: a gift that is given twice under one key is given once. */
export const partKey = (key: string, part: number): string => `${key}.${part}`
