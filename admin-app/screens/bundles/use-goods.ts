import { useQuery } from '@tanstack/preact-query'
import type { BrandId, CampaignId, ProgramId } from '#shared/base/id.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { call } from '../../data/api.ts'
import { useHere, type BrandHere } from '../../data/here.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { taken, type Refusal } from '../../data/refusal.ts'
import { said } from '../../words/said.ts'

interface Good<Id> {
  brand: BrandHere
  id: Id
  name: string
}
/** What a bundle may hold: everything live of every brand that this person sees. */
export interface Goods {
  coupons: (Good<CampaignId> & { settings: Campaign })[]
  points: (Good<ProgramId> & { settings: Program; unit: string })[]
}

const POINTS = 'points'

const goodsOf = async (brand: BrandHere): Promise<Goods> => {
  const asked = { brand: brand.id as BrandId }
  const [{ campaigns }, { programs }] = await Promise.all([
    call('GET /admin/campaigns', asked).then(taken),
    call('GET /admin/programs', asked).then(taken),
  ])
  return {
    coupons: runningOf(campaigns).flatMap(({ id, live }) =>
      live ? [{ brand, id, name: said(live.name), settings: live }] : [],
    ),
    points: runningOf(programs).flatMap(({ id, live }) =>
      live?.kind === POINTS
        ? [{ brand, id, name: said(live.name), unit: said(live.unit), settings: live as Program }]
        : [],
    ),
  }
}

export const useGoods = () => {
  const { me } = useHere()
  return useQuery<Goods, Refusal>({
    queryKey: ['what a bundle may hold'],
    queryFn: async () => {
      const all = await Promise.all(me.brands.map(goodsOf))
      const points = all.flatMap((one) => one.points)
      return {
        coupons: all.flatMap((one) => one.coupons),
        // What the whole group has is told by each of its brands.
        points: points.filter(({ id }, at) => points.findIndex((one) => one.id === id) === at),
      }
    },
  })
}
