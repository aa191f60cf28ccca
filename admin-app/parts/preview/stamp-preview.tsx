import { ScanLine } from 'lucide-preact'
import { fill, say, type Locale } from '#shared/base/text.ts'
import { after, DAY, instant } from '#shared/base/time.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { StampCard as Settings } from '#shared/domain/card/stamp-card.ts'
import { StampCard } from '#shared/ui/stamp-card.tsx'
import { nowMs } from '../../data/clock.ts'
import { Icon } from '../show/icon.tsx'
import { memberWords } from './member-words.ts'

/** How far the card of the preview is. */
export const STAMP_STATES = ['new', 'one-left', 'full'] as const
export type StampState = (typeof STAMP_STATES)[number]

interface StampPreviewProps {
  program: Program<Settings>
  brandName: string
  locale: Locale
  shows: StampState
}

/** Visits as somebody makes them: about once a week, the last one today. */
const visits = (count: number) => {
  const now = instant(nowMs())
  return Array.from({ length: count }, (_, at) => ({
    at: after(now, -(count - 1 - at) * 6 * DAY),
    key: `preview-${at * 7}`,
  }))
}

export const StampPreview = ({ program, brandName, locale, shows }: StampPreviewProps) => {
  const { goal } = program.settings
  const words = memberWords(locale)
  const unit = say(program.unit, locale)
  const reward = say(program.settings.reward.words, locale)
  const stamps = shows === 'new' ? 0 : shows === 'full' ? goal : goal - 1
  const name = say(program.name, locale)
  return (
    <>
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
        face={program.face}
        brandName={brandName}
        cardName={name}
        no={fill(words.home.no, { round: 1 })}
        goal={goal}
        pressed={visits(stamps)}
        goalLine={fill(words.card.goalLine, { goal, unit })}
        reward={reward}
        halfway={program.settings.halfway.map(({ at, words: gives }) => ({ at, words: say(gives, locale) }))}
        label={fill(words.card.label, { card: name, goal, unit, stamps })}
        cellWords={(n, at) =>
          at ? fill(words.card.cellDone, { n, unit, day: at.slice(5, 10) }) : fill(words.card.cellOpen, { n, unit })
        }
      />
      <span class="preview-act" aria-hidden="true">
        <Icon of={ScanLine} size={20} />
        {words.act.scan}
      </span>
    </>
  )
}
