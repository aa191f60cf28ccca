import { tap } from '../data/acts.ts'
import type { Phone } from '../data/state.ts'
import type { ShownRichMenu, Tap } from '../data/world-api.ts'

interface Area {
  bounds: { x: number; y: number; width: number; height: number }
  action: Tap['action']
}
interface Menu {
  size: { width: number; height: number }
  areas: Area[]
}

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`

/** The picture with its tap areas over it, as LINE lays them. */
export const RichMenu = ({ phone, shown }: { phone: Phone; shown: ShownRichMenu }) => {
  const { size, areas } = shown.menu as unknown as Menu
  return (
    <div class="richmenu" style={{ aspectRatio: `${size.width} / ${size.height}` }} role="group" aria-label="圖文選單">
      <img src={shown.imageUrl} alt="" />
      {areas.map(({ bounds, action }, at) => (
        <button
          key={`${bounds.x}-${bounds.y}`}
          type="button"
          aria-label={action.label ?? action.text ?? action.displayText ?? `選單 ${at + 1}`}
          style={{
            left: percent(bounds.x, size.width),
            top: percent(bounds.y, size.height),
            width: percent(bounds.width, size.width),
            height: percent(bounds.height, size.height),
          }}
          onClick={() => void tap(phone.userId, { action })}
        />
      ))}
    </div>
  )
}
