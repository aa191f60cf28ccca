import { labelled } from '#shared/ui/joiners.ts'
import { Check, ChevronsUpDown } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useHere, type BrandHere } from '../../data/here.tsx'
import { shell } from '../../words/words.ts'
import { BrandMark } from '../show/brand-mark.tsx'
import { Icon } from '../show/icon.tsx'
import { placeOf } from './places.ts'

/** The brand one looks at. With more than one it opens a list; a page of the other brand is its list, never its neighbour's detail. */
export const BrandSwitch = () => {
  const { me, brand, showBrand } = useHere()
  const { path, route } = useLocation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.hidePopover?.(), [brand.id])
  const name = (
    <>
      <BrandMark brand={brand} />
      <span class="rail__name">{brand.name}</span>
    </>
  )
  if (me.brands.length === 1) return <p class="rail__brand">{name}</p>
  const pick = (to: BrandHere) => {
    list.current?.hidePopover()
    showBrand(to.id)
    route(placeOf(path)?.href ?? '/admin/')
  }
  return (
    <div class="brands">
      <button type="button" class="rail__brand" popovertarget={id} aria-label={labelled(shell.brands, brand.name)}>
        {name}
        <Icon of={ChevronsUpDown} size={14} class="muted" />
      </button>
      <div id={id} ref={list} popover="auto" class="brands__list">
        {me.brands.map((one) => (
          <button key={one.id} type="button" aria-pressed={one.id === brand.id} onClick={() => pick(one)}>
            <BrandMark brand={one} size={24} />
            <span class="grow">{one.name}</span>
            {one.id === brand.id && <Icon of={Check} class="acc" />}
          </button>
        ))}
      </div>
    </div>
  )
}
