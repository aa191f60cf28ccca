import { FormLine } from '#shared/ui/form/form-line.tsx'
import { useHere } from '../../../data/here.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

type Stores = NonNullable<CampaignFormProps['campaign']['stores']>
type Brands = NonNullable<CampaignFormProps['campaign']['brands']>

const toggled = <Id extends string>(all: readonly Id[], id: Id, on: boolean): Id[] =>
  on ? [...all, id] : all.filter((one) => one !== id)

export const WhereLine = ({ campaign, change }: CampaignFormProps) => {
  const { me, brand } = useHere()
  const { stores, ...rest } = campaign
  const brands = campaign.brands ?? []
  const others = me.brands.filter(({ id }) => id !== brand.id)
  const takers = [brand, ...others.filter(({ id }) => brands.includes(id))]
  const reachable = takers.flatMap((one) => one.stores)
  const putBrands = (next: Brands) => {
    const kept = stores?.filter((id) =>
      [brand, ...others.filter((one) => next.includes(one.id))].some((one) =>
        one.stores.some((store) => store.id === id),
      ),
    )
    const { brands: _, ...base } = rest
    change({ ...base, ...(kept?.length && { stores: kept }), ...(next.length > 0 && { brands: next }) })
  }
  return (
    <>
      <FormLine label={coupons.stores} flat>
        <div id="coupon-stores" tabIndex={-1}>
          <div role="radiogroup" aria-label={coupons.stores}>
            <Choice
              kind="radio"
              name="coupon-stores"
              checked={!stores}
              label={coupons.storesAll}
              onChange={() => change(rest)}
            />
            <Choice
              kind="radio"
              name="coupon-stores"
              checked={stores !== undefined}
              label={coupons.storesSome}
              disabled={reachable.length === 0}
              onChange={() => change({ ...campaign, stores: reachable.map(({ id }) => id) as Stores })}
            />
          </div>
          {stores && (
            <div class="inset" role="group" aria-label={coupons.storesSome}>
              {reachable.map(({ id, name }) => (
                <Choice
                  key={id}
                  kind="checkbox"
                  checked={stores.includes(id)}
                  disabled={stores.length === 1 && stores[0] === id}
                  label={name}
                  onChange={(on) => change({ ...campaign, stores: toggled(stores, id, on) })}
                />
              ))}
            </div>
          )}
        </div>
      </FormLine>
      {others.length > 0 && (
        <FormLine label={coupons.otherBrands} small={coupons.optional} flat>
          <div role="group" aria-label={coupons.otherBrands}>
            {others.map(({ id, name }) => (
              <Choice
                key={id}
                kind="checkbox"
                checked={brands.includes(id)}
                label={name}
                onChange={(on) => putBrands(toggled(brands, id, on))}
              />
            ))}
          </div>
        </FormLine>
      )}
    </>
  )
}
