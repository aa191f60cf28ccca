import { describe, expect, it } from 'vitest'
import { busiest, dotSize, hoursShown } from './hours.ts'

const day = (counts: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0)

describe('the rhythm of a day', () => {
  it('shows a usual shop day when nobody came', () => {
    expect([hoursShown([day({})])[0], hoursShown([day({})]).at(-1)]).toEqual([8, 21])
  })
  it('reaches as far as the earliest and the latest guest', () => {
    const shown = hoursShown([day({ 6: 1 }), day({ 23: 2 })])
    expect([shown[0], shown.at(-1)]).toEqual([6, 23])
  })
  it('draws four times the points with twice the width', () => {
    expect(dotSize(25, 100)).toBe(0.5)
  })
  it('draws nothing for nothing, and never less than can be seen', () => {
    expect(dotSize(0, 100)).toBe(0)
    expect(dotSize(1, 10_000)).toBeGreaterThan(0.2)
  })
  it('names the busiest hour', () => {
    expect(busiest(day({ 9: 2, 14: 21 }))).toBe(14)
  })
})
