import { useHere } from '../../data/here.tsx'
import type { Goods } from './use-goods.ts'

type Choice =
  Pick<Goods['coupons'][number], 'id' | 'name' | 'brand'> | Pick<Goods['points'][number], 'id' | 'name' | 'brand'>

interface GoodSelectProps {
  label: string
  none: string
  value: string
  choices: readonly Choice[]
  choose: (id: string) => void
}

/** One of what is live, under the brand it is of. */
export const GoodSelect = ({ label, none, value, choices, choose }: GoodSelectProps) => {
  const { me } = useHere()
  const options = (of: readonly Choice[]) =>
    of.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))
  return (
    <select
      class="select"
      aria-label={label}
      aria-invalid={value === '' || undefined}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {me.brands.length === 1
        ? options(choices)
        : me.brands.map((brand) => (
            <optgroup key={brand.id} label={brand.name}>
              {options(choices.filter((one) => one.brand.id === brand.id))}
            </optgroup>
          ))}
    </select>
  )
}
