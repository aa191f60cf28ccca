// A member's card on real paper: contract in, drawing out.
import { StampCard } from '#shared/ui/stamp-card.tsx'
import type { ComponentChildren } from 'preact'
import { sayDay } from '../../data/dates.ts'
import { roundOf, type HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { now } from '../../data/state.ts'
import { useApp } from '../words.ts'

export interface MemberCardProps {
  card: HomeStampCard
  wet?: number
  class?: string
  children?: ComponentChildren
}

export const MemberCard = ({ card, wet, class: names, children }: MemberCardProps) => {
  const { words, fill, say, brand, locale } = useApp()
  const unit = say(card.unit)
  const facts = { card: say(card.name), goal: card.goal, unit, stamps: card.balance }
  return (
    <StampCard
      face={card.face}
      brandName={brand}
      cardName={say(card.name)}
      no={fill(words.home.no, { round: roundOf(card) })}
      goal={card.goal}
      pressed={card.shown.pressed}
      halfway={card.shown.halfway.map(({ at, words: gives }) => ({
        at,
        words: say(gives),
        isAwaited: card.awaits?.some(({ key }) => key === `${card.round}.${at}`),
      }))}
      wet={wet}
      goalLine={fill(words.card.goalLine, facts)}
      reward={say(card.reward)}
      label={fill(words.card.label, facts)}
      cellWords={(n, at, gives) =>
        fill(at ? words.card.cellDone : gives ? words.card.cellGives : words.card.cellOpen, {
          n,
          unit,
          day: at ? sayDay(at, now(), locale) : '',
          reward: gives ?? '',
        })
      }
      class={names}
    >
      {children}
    </StampCard>
  )
}
