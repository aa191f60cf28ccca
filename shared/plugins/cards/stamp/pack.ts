// A stamp card as it is stored: `<ms in base 36>.<key>` a stamp.
import { instant } from '../../../base/time.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import type { HeldStampCard, Pressed } from './held.ts'

interface Packed {
  round: number
  goal: number
  /** Its coupon and its words. */
  reward?: [StampCard['reward']['campaign'], StampCard['reward']['words']]
  /** Of the last full card: its round, and the same. */
  filled?: [round: number, ...reward: NonNullable<Packed['reward']>]
  pressed: string[]
  debt?: number
  given?: number[]
  endsAt?: string
  isOver?: true
}

const packStamp = ({ at, key }: Pressed) => `${Date.parse(at).toString(36)}.${key}`
const unpackStamp = (packed: string): Pressed => {
  const [at, ...key] = packed.split('.')
  return { at: instant(Number.parseInt(at!, 36)), key: key.join('.') }
}

export const pack = ({
  round,
  goal,
  reward,
  filled,
  pressed,
  debt,
  given,
  expiresAt,
  isOver,
}: HeldStampCard): Packed => ({
  round,
  goal,
  ...(reward && pressed.length > 0 && { reward: [reward.campaign, reward.words] }),
  ...(filled && { filled: [filled.round, filled.reward.campaign, filled.reward.words] }),
  pressed: pressed.map(packStamp),
  ...(debt > 0 && { debt }),
  ...(given.length > 0 && { given }),
  ...(expiresAt !== null && { endsAt: expiresAt }),
  ...(isOver && { isOver }),
})

export const unpack = (stored: unknown): HeldStampCard => {
  const { round, goal, reward, filled, pressed, debt = 0, given = [], endsAt = null, isOver = false } = stored as Packed
  return {
    round,
    goal,
    reward: reward ? { campaign: reward[0], words: reward[1] } : null,
    filled: filled ? { round: filled[0], reward: { campaign: filled[1], words: filled[2] } } : null,
    pressed: pressed.map(unpackStamp),
    debt,
    given,
    expiresAt: endsAt,
    isOver,
  }
}
