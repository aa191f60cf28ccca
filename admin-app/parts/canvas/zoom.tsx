import { Maximize, Minus, Plus } from 'lucide-preact'
import { playbooks } from '../../words/rooms.ts'
import { Button } from '../form/button.tsx'

const STEP = 10
const LEAST = 50
const MOST = 150

/** @param zoom percent @param fit the zoom at which all of it is seen */
export const Zoom = ({ zoom, onZoom, fit }: { zoom: number; onZoom: (zoom: number) => void; fit: () => number }) => {
  const to = (next: number) => onZoom(Math.min(MOST, Math.max(LEAST, next)))
  return (
    <div class="canvas__tools">
      <Button
        small
        icon={Minus}
        aria-label={playbooks.zoomOut}
        disabled={zoom <= LEAST}
        onClick={() => to(zoom - STEP)}
      />
      <span class="canvas__zoom" aria-live="polite">
        {zoom}%
      </span>
      <Button small icon={Plus} aria-label={playbooks.zoomIn} disabled={zoom >= MOST} onClick={() => to(zoom + STEP)} />
      <Button small icon={Maximize} aria-label={playbooks.zoomAll} onClick={() => to(fit())} />
    </div>
  )
}
