import { useApp } from './words.ts'

interface TakeFootProps {
  said: { busy: string; join: string; take: string }
  isBusy: boolean
  onJoin: () => void
  onTake: () => void
}

/** The one button of a page behind a link: who is no member yet joins by it. */
export const TakeFoot = ({ said, isBusy, onJoin, onTake }: TakeFootProps) => {
  const { phase } = useApp()
  const isGuest = phase === 'guest'
  return (
    <footer class="foot">
      <div class="foot__in">
        <button
          type="button"
          class="btn"
          aria-busy={isBusy}
          disabled={isBusy || phase === 'opening'}
          onClick={isGuest ? onJoin : onTake}
        >
          {isBusy ? said.busy : isGuest ? said.join : said.take}
        </button>
      </div>
    </footer>
  )
}
