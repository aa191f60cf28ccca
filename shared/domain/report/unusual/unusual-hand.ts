// What is unusual about a hand (a clerk, a screen, somebody at the desk, a till) beside the other hands of the brand.
import { FAR, LEAST, median, signOf, tenth, total, type DayOf, type Sign } from './sign.ts'

export interface Hand {
  /** `clerk.clk_…` */
  id: string
  days: readonly DayOf[]
}

export interface Favour {
  hand: string
  member: string
  count: number
}

const perAct = ({ days }: Hand) => total(days, 'stamps') / total(days, 'stamped')
const isBusy = ({ days }: Hand) => total(days, 'stamped') >= LEAST.acts

/** Acts for one member on one day, as this hand usually has them. */
const usualFor = ({ days }: Hand): number | null => {
  const people = total(days, 'people')
  return people > 0 ? tenth(total(days, 'acts') / people) : null
}

/** @param favours members whom a hand served again and again */
export const unusualHand = (hand: Hand, all: readonly Hand[], favours: readonly Favour[]): Sign[] => {
  const others = all.filter(({ id }) => id !== hand.id)
  const self = total(hand.days, 'self')
  const desk = total(hand.days, 'desk')
  const usualDesk = median(others.map(({ days }) => total(days, 'desk')).filter((count) => count > 0))
  const undone = total(hand.days, 'undone')
  const usualUndone = median(others.map(({ days }) => total(days, 'undone')))
  const usualStamps = median(others.filter(isBusy).map(perAct))
  const stamps = isBusy(hand) ? perAct(hand) : 0
  return [
    ...(self > 0 ? [signOf('self-dealing', self)] : []),
    ...favours
      .filter(({ hand: id }) => id === hand.id)
      .map(({ member, count }) => signOf('same-member', count, { member, usual: usualFor(hand) })),
    ...(stamps >= LEAST.stampsAnAct && stamps >= FAR * (usualStamps ?? 1)
      ? [signOf('stamps-an-act', tenth(stamps), { usual: usualStamps === null ? null : tenth(usualStamps) })]
      : []),
    ...(undone >= LEAST.undoneByHand && undone >= FAR * Math.max(1, usualUndone ?? 0)
      ? [signOf('undone', undone, { usual: usualUndone })]
      : []),
    ...(desk >= LEAST.byDesk && desk >= FAR * (usualDesk ?? 1) ? [signOf('by-desk', desk, { usual: usualDesk })] : []),
  ]
}
