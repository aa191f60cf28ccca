import { Qr } from '#shared/ui/qr.tsx'
import { scan } from '../data/acts.ts'
import { faces } from '../data/state.ts'
import type { BrandFacts, StoreFacts } from '../data/world-api.ts'
import { Avatar } from '../phone/avatar.tsx'
import { ScanWith } from './scan-with.tsx'

/** The printed sign (立牌) that stands at the till. */
export const Poster = ({ brand, store }: { brand: BrandFacts; store: StoreFacts }) => (
  <div class="poster">
    <div class="poster__sheet">
      <div class="poster__words">
        <Avatar name={brand.name} mark={faces.value[brand.id]?.pictures.mark} size={30} />
        <p>
          <b>掃一下，開始集點</b>
          <span>{store.name}的立牌</span>
        </p>
      </div>
      <Qr text={store.posterUrl} label={`${store.name}立牌的 QR 碼`} size={150} quiet={2} />
    </div>
    <ScanWith what="立牌" scan={(userId) => void scan(userId, store.posterUrl, true)} />
  </div>
)
