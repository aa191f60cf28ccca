import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Bundle } from '#shared/domain/coupon/bundle.ts'
import { listed } from '#shared/ui/joiners.ts'
import { inSentence } from '../../words/in-sentence.ts'
import { bundles } from '../../words/rooms.ts'
import type { Goods } from './use-goods.ts'

export type BundlePage = OutputOf<Api['GET /admin/bundles']>['bundles'][number]

export const STARTING: Bundle = { name: { 'zh-Hant': '' }, coupons: [], points: [] }

/** What is in it, in one sentence. */
export const sayBundle = ({ coupons, points, again }: Bundle, goods: Goods): string => {
  const names = [
    ...coupons.map(({ campaign }) => {
      const found = goods.coupons.find(({ id }) => id === campaign)
      return found ? fill(bundles.coupon, { name: found.name }) : bundles.gone
    }),
    ...points.map(({ program, amount }) => {
      const found = goods.points.find(({ id }) => id === program)
      return found
        ? fill(bundles.points, { name: found.name, amount: amount.toLocaleString('en'), unit: found.unit })
        : bundles.gone
    }),
  ]
  return names.length === 0
    ? bundles.saysNothing
    : fill(bundles.says, { goods: listed(names), often: inSentence(again ? bundles.again : bundles.once) })
}
