import { Icon } from './icon.tsx'
import './offline-bar.css'
import { useFirst } from './words.ts'

export const OfflineBar = () => {
  const { words, offline } = useFirst()
  if (!offline) return null
  return (
    <div class="bar" role="status">
      <Icon name="off" />
      <p>
        <b>{words.offline.title}</b> <span class="nb">{words.offline.note}</span>
      </p>
      <button type="button" class="link" onClick={() => location.reload()}>
        <Icon name="again" />
        {words.act.retry}
      </button>
    </div>
  )
}
