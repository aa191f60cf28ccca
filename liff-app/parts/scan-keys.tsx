// The one big action of a card: scan, and beside it the six digits for whoever has no camera.
import { Icon } from './icon.tsx'
import { useApp } from './words.ts'

export const ScanKeys = () => {
  const { words, href } = useApp()
  return (
    <footer class="foot">
      <div class="foot__in">
        <a class="btn" href={href('/scan')}>
          <Icon name="scan" />
          {words.act.scan}
        </a>
        <a class="btn btn--line btn--side" href={href('/scan?digits')}>
          <Icon name="keys" />
          {words.act.digits}
        </a>
      </div>
    </footer>
  )
}
