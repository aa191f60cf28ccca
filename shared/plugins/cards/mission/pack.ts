// A mission as it is stored: the asked steps joined by `|`, a mark `<which of them, or ~step>.<act>.<ms in base 36>`.
import { instant, type Instant } from '../../../base/time.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import type { HeldMission, Mark } from './held.ts'

interface Packed {
  round: number
  asked?: string
  /** Its coupon and its words. */
  reward?: [MissionCard['reward']['campaign'], MissionCard['reward']['words']]
  marks?: string
  given?: string
  last?: string
  /** What that one gave; 1 = what the one in hand gives. */
  gave?: NonNullable<Packed['reward']> | 1
  endsAt?: string
  isOver?: true
}

const STRAY = '~'
const packAt = (at: Instant) => Date.parse(at).toString(36)
const unpackAt = (at: string) => instant(Number.parseInt(at, 36))
const split = (joined: string | undefined) => (joined ? joined.split('|') : [])

const packStep = (step: string, asked: readonly string[]) => {
  const nth = asked.indexOf(step)
  return nth < 0 ? STRAY + step : `${nth}`
}
const unpackStep = (which: string, asked: readonly string[]) =>
  which.startsWith(STRAY) ? which.slice(1) : asked[Number(which)]!

const unpackMark = (packed: string, asked: readonly string[]): Mark => {
  const [which, by, at] = packed.split('.') as [string, string, string]
  return { step: unpackStep(which, asked), at: unpackAt(at), by }
}

const packReward = ({ campaign, words }: MissionCard['reward']): NonNullable<Packed['reward']> => [campaign, words]
const isSame = (one: MissionCard['reward'], other: MissionCard['reward'] | null) =>
  other !== null && JSON.stringify(packReward(one)) === JSON.stringify(packReward(other))
const unpackReward = (packed: Packed['reward']): MissionCard['reward'] | null =>
  packed ? { campaign: packed[0], words: packed[1] } : null

const unpackLast = (
  packed: string,
  asked: readonly string[],
  gave: MissionCard['reward'] | null,
): HeldMission['last'] => {
  const [round, ...marks] = packed.split('|')
  return {
    round: Number(round),
    marks: marks.map((mark) => {
      const [which, by] = mark.split('.') as [string, string]
      return { step: unpackStep(which, asked), by }
    }),
    reward: gave,
  }
}

export const pack = ({ round, asked, reward, marks, given, last, expiresAt, isOver }: HeldMission): Packed => {
  const packMark = ({ step, by }: Omit<Mark, 'at'>) => `${packStep(step, asked)}.${by}`
  return {
    round,
    ...(asked.length > 0 && { asked: asked.join('|') }),
    ...(reward && marks.length > 0 && { reward: packReward(reward) }),
    ...(marks.length > 0 && { marks: marks.map((mark) => `${packMark(mark)}.${packAt(mark.at)}`).join('|') }),
    ...(given.length > 0 && { given: given.join('|') }),
    ...(last && { last: [last.round, ...last.marks.map(packMark)].join('|') }),
    ...(last?.reward && { gave: isSame(last.reward, marks.length > 0 ? reward : null) ? 1 : packReward(last.reward) }),
    ...(expiresAt !== null && { endsAt: packAt(expiresAt) }),
    ...(isOver && { isOver }),
  }
}

export const unpack = (stored: unknown): HeldMission => {
  const { round, reward, given, last, gave, endsAt, isOver = false, ...packed } = stored as Packed
  const asked = split(packed.asked)
  return {
    round,
    asked,
    reward: unpackReward(reward),
    marks: split(packed.marks).map((mark) => unpackMark(mark, asked)),
    given: split(given),
    last: last ? unpackLast(last, asked, gave === 1 ? unpackReward(reward) : unpackReward(gave)) : null,
    expiresAt: endsAt ? unpackAt(endsAt) : null,
    isOver,
  }
}
