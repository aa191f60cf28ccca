import { Plus } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { BUNDLE_COUPONS_MAX, BUNDLE_POINTS_MAX, POINTS_MAX, type Bundle } from '#shared/domain/coupon/bundle.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import { WholeField } from '#shared/ui/form/whole-field.tsx'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { bundles } from '../../words/rooms.ts'
import { GoodSelect } from './good-select.tsx'
import type { Goods } from './use-goods.ts'

interface Props {
  bundle: Bundle
  change: (bundle: Bundle) => void
  goods: Goods
}

const NAME_MAX = 40
const STARTING_POINTS = 100

const replaced = <T,>(all: readonly T[], nth: number, next: T | undefined): T[] =>
  all.flatMap((one, at) => (at !== nth ? [one] : next === undefined ? [] : [next]))

const Remove = ({ what, onClick }: { what: string; onClick: () => void }) => (
  <button type="button" class="link" aria-label={fill(bundles.removeLabel, { what })} onClick={onClick}>
    {bundles.remove}
  </button>
)

const CouponLines = ({ bundle, change, goods }: Props) => {
  const { brand } = useHere()
  const { coupons } = bundle
  const put = (nth: number, campaign: string) => {
    const of = goods.coupons.find(({ id }) => id === campaign)?.brand.id ?? brand.id
    change({ ...bundle, coupons: replaced(coupons, nth, { brand: of, campaign: campaign as never }) })
  }
  return (
    <FormLine label={bundles.coupons}>
      <div class="stack">
        {coupons.map(({ campaign }, nth) => (
          <div key={nth} class="bundle-good">
            <GoodSelect
              label={`${bundles.coupons} ${nth + 1}`}
              none={bundles.couponNone}
              value={campaign}
              choices={goods.coupons}
              choose={(id) => put(nth, id)}
            />
            <Remove
              what={goods.coupons.find(({ id }) => id === campaign)?.name ?? `${nth + 1}`}
              onClick={() => change({ ...bundle, coupons: replaced(coupons, nth, undefined) })}
            />
          </div>
        ))}
        {coupons.length < BUNDLE_COUPONS_MAX && (
          <div>
            <Button
              small
              icon={Plus}
              onClick={() => change({ ...bundle, coupons: [...coupons, { brand: brand.id, campaign: '' as never }] })}
            >
              {bundles.couponAdd}
            </Button>
          </div>
        )}
        <p class="field__hint">{bundles.couponsHint}</p>
      </div>
    </FormLine>
  )
}

const PointsLines = ({ bundle, change, goods }: Props) => {
  const { brand } = useHere()
  const { points } = bundle
  const free = goods.points.filter(({ id }) => points.every(({ program }) => program !== id))
  return (
    <FormLine label={bundles.pointsLabel}>
      <div class="stack">
        {points.map((one, nth) => {
          const good = goods.points.find(({ id }) => id === one.program)
          const put = (next: Partial<typeof one>) =>
            change({ ...bundle, points: replaced(points, nth, { ...one, ...next }) })
          return (
            <div key={nth} class="bundle-good">
              <GoodSelect
                label={`${bundles.pointsLabel} ${nth + 1}`}
                none={bundles.pointsNone}
                value={one.program}
                choices={[...(good ? [good] : []), ...free]}
                choose={(id) =>
                  put({
                    program: id as never,
                    brand: goods.points.find((some) => some.id === id)?.brand.id ?? brand.id,
                  })
                }
              />
              <WholeField
                label={bundles.amount}
                after={good?.unit}
                value={one.amount}
                min={1}
                max={POINTS_MAX}
                change={(amount) => put({ amount })}
              />
              <Remove
                what={good?.name ?? `${nth + 1}`}
                onClick={() => change({ ...bundle, points: replaced(points, nth, undefined) })}
              />
            </div>
          )
        })}
        {points.length < BUNDLE_POINTS_MAX && free.length > 0 && (
          <div>
            <Button
              small
              icon={Plus}
              onClick={() =>
                change({
                  ...bundle,
                  points: [...points, { brand: free[0]!.brand.id, program: free[0]!.id, amount: STARTING_POINTS }],
                })
              }
            >
              {bundles.pointsAdd}
            </Button>
          </div>
        )}
        <p class="field__hint">{bundles.pointsHint}</p>
      </div>
    </FormLine>
  )
}

export const BundleForm = (props: Props) => {
  const { bundle, change } = props
  const { again, ...once } = bundle
  return (
    <div class="lines">
      <FormLine label={bundles.name}>
        <div class="stack">
          <LangFields
            id="bundle-name"
            label={bundles.name}
            text={bundle.name}
            max={NAME_MAX}
            isBad={!bundle.name['zh-Hant'].trim()}
            change={(name) => change({ ...bundle, name })}
          />
          <p class="field__hint">{bundles.nameHint}</p>
        </div>
      </FormLine>
      <CouponLines {...props} />
      <PointsLines {...props} />
      <FormLine label={bundles.often} flat>
        <div role="radiogroup" aria-label={bundles.often}>
          <Choice
            kind="radio"
            name="bundle-often"
            checked={!again}
            label={bundles.once}
            hint={bundles.oftenHint}
            onChange={() => change(once)}
          />
          <Choice
            kind="radio"
            name="bundle-often"
            checked={again === true}
            label={bundles.again}
            onChange={() => change({ ...bundle, again: true })}
          />
        </div>
      </FormLine>
    </div>
  )
}
