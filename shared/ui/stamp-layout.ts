// The one rule of a card's grid: the last cell fills what is left of its row, so that the reward has room to speak.
// Columns are chosen (3 to 6) so that the last row is never exactly full.

export interface StampLayout {
  columns: number
  /** Columns the last cell takes. */
  span: number
  /** Side of one cell in px on a 390 px phone; narrower screens shrink it. */
  slot: number
  /** Cells below this size carry no date, and a number only every fifth. */
  small: boolean
}

const DATED_FROM = 62
const SLOTS: Record<number, number> = { 3: 84, 4: 68, 5: 54, 6: 45 }
/** Three columns leave room for larger cells when the rows are few. */
const WIDE_SLOTS: Record<number, number> = { 1: 92, 2: 92, 3: 88 }

const candidates = (goal: number): number[] => {
  if (goal <= 10) return [3, 4]
  if (goal <= 16) return [4, 5]
  return [5, 6]
}

export const stampLayout = (goal: number): StampLayout => {
  const columns = candidates(goal).find((n) => goal % n !== 0) ?? 5
  const slot = (columns === 3 && WIDE_SLOTS[Math.ceil(goal / columns)]) || SLOTS[columns]!
  return { columns, span: columns - (goal % columns) + 1, slot, small: slot < DATED_FROM }
}
