import { ScanLine } from 'lucide-preact'
import { fill, say, type Locale, type Text } from '#shared/base/text.ts'
import { after, DAY, instant } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import { StampCard } from '#shared/ui/stamp-card.tsx'
import { nowMs } from '../../data/clock.ts'
import { Icon } from '../show/icon.tsx'
import { LiffSheet } from './liff-sheet.tsx'
import { memberWords } from './member-words.ts'
import { Phone } from './phone.tsx'

/** How far the card of the preview is. */
export const CARD_STATES = ['new', 'one-left', 'full'] as const
export type CardState = (typeof CARD_STATES)[number]

export interface CardPhoneProps {
  brandName: string
  name: Text
  unit: Text
  goal: number
  reward: Text
  face: Face
  locale: Locale
  shows: CardState
  zoom?: number
}

/** Visits as somebody makes them: about once a week, the last one today. */
const visits = (count: number) => {
  const now = instant(nowMs())
  return Array.from({ length: count }, (_, at) => ({
    at: after(now, -(count - 1 - at) * 6 * DAY),
    key: `preview-${at * 7}`,
  }))
}

export const CardPhone = (card: CardPhoneProps) => {
  const { locale, goal, shows } = card
  const words = memberWords(locale)
  const unit = say(card.unit, locale)
  const reward = say(card.reward, locale)
  const stamps = shows === 'new' ? 0 : shows === 'full' ? goal : goal - 1
  const name = say(card.name, locale)
  return (
    <Phone colour={card.face.colour} zoom={card.zoom} lang={locale}>
      <LiffSheet title={words.card.page}>
        <div class="preview-goal">
          {shows === 'full' ? (
            <span class="preview-goal__more preview-goal__more--words">{fill(words.full.title, { goal, unit })}</span>
          ) : (
            <span class="preview-goal__more">
              {words.home.more && <small>{words.home.more}</small>}
              {goal - stamps}
              <small>{fill(words.home.moreUnit, { unit })}</small>
            </span>
          )}
          {shows !== 'full' && reward && (
            <p>
              <b>{fill(words.home.reward, { reward })}</b>
            </p>
          )}
        </div>
        <StampCard
          face={card.face}
          brandName={card.brandName}
          cardName={name}
          no={fill(words.home.no, { round: 1 })}
          goal={goal}
          pressed={visits(stamps)}
          goalLine={fill(words.card.goalLine, { goal, unit })}
          reward={reward}
          label={fill(words.card.label, { card: name, goal, unit, stamps })}
          cellWords={(n, at) =>
            at ? fill(words.card.cellDone, { n, unit, day: at.slice(5, 10) }) : fill(words.card.cellOpen, { n, unit })
          }
        />
        <span class="preview-act" aria-hidden="true">
          <Icon of={ScanLine} size={20} />
          {words.act.scan}
        </span>
      </LiffSheet>
    </Phone>
  )
}
