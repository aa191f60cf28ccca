// A stamp card as it is stored: `<ms in base 36>.<key>` a stamp.
import { instant } from '../../../base/time.ts'
import type { HeldStampCard, Pressed } from './held.ts'

interface Packed {
  round: number
  goal: number
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

export const pack = ({ round, goal, pressed, debt, given, expiresAt, isOver }: HeldStampCard): Packed => ({
  round,
  goal,
  pressed: pressed.map(packStamp),
  ...(debt > 0 && { debt }),
  ...(given.length > 0 && { given }),
  ...(expiresAt !== null && { endsAt: expiresAt }),
  ...(isOver && { isOver }),
})

export const unpack = (stored: unknown): HeldStampCard => {
  const { round, goal, pressed, debt = 0, given = [], endsAt = null, isOver = false } = stored as Packed
  return { round, goal, pressed: pressed.map(unpackStamp), debt, given, expiresAt: endsAt, isOver }
}
