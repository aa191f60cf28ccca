// The street tells the time: sun and moon go over it, windows are lit at night, the cat sleeps while the world rests.
import { brands, now, passing } from '../data/state.ts'
import { localTime } from '../data/local-time.ts'
import { Clock } from './clock.tsx'
import { Links } from './links.tsx'
import { Behind, Cat, Plant, Wires } from './scenery.tsx'
import { Shop } from './shop.tsx'
import { skyAt } from './sky.ts'

const PLACES = [352, 500, 690, 850]
const ROOF = 45
const TALL_ROOF = 35
/** From the edge of the roof to where the cat lies. */
const CAT_STEP = 46

const Wordmark = () => (
  <h1 class="wordmark">
    <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.7">
        <circle cx="6.5" cy="6.5" r="3.6" />
        <circle cx="17.5" cy="6.5" r="3.6" />
        <circle cx="6.5" cy="17.5" r="3.6" />
      </g>
      <circle cx="17.5" cy="17.5" r="4.9" fill="var(--accent-mark)" />
    </svg>
    Jidian <small>小鎮</small>
  </h1>
)

export const Street = () => {
  const { isNight, x, y } = skyAt(localTime(now.value).hour)
  const shops = brands.value
    .flatMap((brand, nth) => brand.stores.map((store) => ({ store, brandId: brand.id, isTall: nth % 2 === 1 })))
    .slice(0, PLACES.length)
  const roof = shops[2] ?? shops.at(-1)
  return (
    <header class={`street ${isNight ? 'street--night' : ''}`}>
      <div class="street__title">
        <Wordmark />
        <p>整套產品都在這台電腦裡跑：LINE 是模擬的，其他都是真的。</p>
        <Links />
      </div>
      <svg class="street__art" viewBox="0 0 1280 140" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <Behind />
        <circle class="sun" r="10" cx={x} cy={y} />
        <Wires />
        {shops.map(({ store, brandId, isTall }, at) => (
          <Shop
            key={store.id}
            at={PLACES[at]!}
            name={store.name}
            brandId={brandId}
            isTall={isTall}
            isMirrored={at % 2 === 1}
          />
        ))}
        <Plant />
        {roof && (
          <Cat
            isAwake={passing.value !== undefined}
            x={PLACES[shops.indexOf(roof)]! + CAT_STEP}
            y={roof.isTall ? TALL_ROOF : ROOF}
          />
        )}
      </svg>
      <Clock />
    </header>
  )
}
