// No red, no blame: a dry stamp, what happened, why, and what to do now.
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { StampMark } from '#shared/ui/stamp-mark.tsx'
import { go } from '../../data/acts.ts'
import { app } from '../../data/state.ts'
import { lookOf } from '../look.ts'
import './refusal-sheet.css'
import { Sheet } from './sheet.tsx'
import { useApp } from '../words.ts'

type Act = { words: string; path?: string }

export const RefusalSheet = () => {
  const { refused, refusals, words, locale, face, brand } = useApp()
  if (!refused || !refusals) return null
  const variants = refusals[refused.code] ?? refusals.unexpected
  const { title, words: why } = sayRefusal(variants, locale, { brand, ...refused.detail })
  const { act } = words
  const scanAgain: Act = { words: act.scanAgain, path: '/scan' }
  const digits: Act = { words: act.sixDigits, path: '/scan?digits' }
  const acts: Partial<Record<MemberFailure, [Act, Act?]>> = {
    'code-already-used': [scanAgain, digits],
    'code-expired': [scanAgain, digits],
    'code-invalid': [scanAgain, digits],
    'other-qr': [scanAgain, digits],
    'camera-off': [digits],
    'card-other-store': [
      { words: words.card.terms.see, path: `/card/${refused.detail?.card ?? ''}?terms` },
      { words: act.fine },
    ],
    'sharing-needed': [{ words: words.sharing.toSwitch, path: '/me' }, { words: act.fine }],
    'too-soon': [{ words: act.fine }, { words: act.seeHistory, path: '/history' }],
    'coupon-not-found': [{ words: act.seeCoupons, path: '/coupons' }],
    'coupon-expired': [{ words: act.seeCoupons, path: '/coupons' }],
    'coupon-already-redeemed': [{ words: act.seeCoupons, path: '/coupons' }],
    'member-not-found': [{ words: act.join, path: '/join' }],
  }
  const [main, side] = acts[refused.code] ?? [{ words: act.fine }]
  const close = () => app.set({ refused: null })
  const run = (one: Act) => {
    close()
    if (one.path) go(one.path)
  }
  const isPressed = refused.code === 'too-soon'
  return (
    <Sheet role="alertdialog" class="refuse" labelledBy="refused" describedBy="refused-why" onClose={close}>
      <div class="refuse__art">
        <StampMark mark={lookOf(face).mark} name={brand} seed={refused.code} dry={!isPressed} />
      </div>
      <div>
        <h2 id="refused" class="say">
          {title}
        </h2>
        <p id="refused-why" class="mute">
          {why}
        </p>
      </div>
      <div class="stack">
        <button type="button" class="btn" onClick={() => run(main)}>
          {main.words}
        </button>
        {side && (
          <button type="button" class="btn btn--quiet" onClick={() => run(side)}>
            {side.words}
          </button>
        )}
      </div>
    </Sheet>
  )
}
