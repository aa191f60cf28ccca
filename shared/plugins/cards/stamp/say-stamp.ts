// What the form of a stamp card says to marketers.
import { fill, say } from '../../../base/text.ts'
import type { StampCard, Validity } from '../../../domain/card/stamp-card.ts'
import { optionsOf } from '../../../ui/form/options-of.ts'
import { pageLocale } from '../../../ui/locale.ts'
import { words } from './words/words.ts'
import { listed } from '../../../ui/joiners.ts'

const UNKNOWN = '……'

export const EARNS = optionsOf<StampCard['earn']['kind']>(words.earns)
export const NEXTS = optionsOf<StampCard['next']['kind']>(words.nexts)
export const VALIDITIES = optionsOf<Validity['kind']>(words.validities)

/** Nobody tells there what was bought. */
export const BLIND_WAYS = [
  { way: 'code', words: words.blindWays.code },
  { way: 'poster', words: words.blindWays.poster },
] as const

export const earnWords = (earn: StampCard['earn'], unit: string): string =>
  fill(words.earnSays[earn.kind], { unit, per: earn.kind === 'amount' ? earn.per.toLocaleString('en') : '' })

export const halfwayWords = (halfway: StampCard['halfway'], unit: string): string =>
  listed(
    [...halfway]
      .sort((a, b) => a.at - b.at)
      .map(({ at, words: gives }) => fill(words.halfwaySays, { at, unit, gives: say(gives, pageLocale()) || UNKNOWN })),
  )

export const nextWords = (next: StampCard['next']): string => words.nextSays[next.kind]

export const validityWords = (validity: Validity): string =>
  fill(words.validitySays[validity.kind], {
    months: 'months' in validity ? validity.months : '',
    day: ('day' in validity && validity.day.replaceAll('-', '/')) || UNKNOWN,
  })
