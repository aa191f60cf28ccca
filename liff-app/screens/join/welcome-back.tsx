import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

/** They had left and are here again: said kindly, and why no gift is on its way. */
export const WelcomeBack = ({ onClose }: { onClose: () => void }) => {
  const { words, fill, brand } = useApp()
  return (
    <Sheet labelledBy="back" describedBy="back-why" onClose={onClose}>
      <h2 id="back" class="say">
        {words.join.back}
      </h2>
      <p id="back-why" class="mute">
        {fill(words.join.backNote, { brand })}
      </p>
      <div class="stack stack--end">
        <button type="button" class="btn" onClick={onClose}>
          {words.join.backGo}
        </button>
      </div>
    </Sheet>
  )
}
