import { brandTones } from '#shared/ui/card-face.tsx'
import { Mark } from '#shared/ui/marks/mark.tsx'
import type { BrandHere } from '../../data/here.tsx'

/** The brand's mark on a tile of its colour. */
export const BrandMark = ({ brand, size = 26 }: { brand: Pick<BrandHere, 'name' | 'face'>; size?: number }) => (
  <span data-brand class="brandmark" style={{ ...brandTones(brand.face.colour), '--s': `${size}px` }}>
    <Mark mark={brand.face.mark} name={brand.name} />
  </span>
)
