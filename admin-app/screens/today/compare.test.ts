import { describe, expect, it } from 'vitest'
import { compareWords } from './compare.ts'

const before = [{ day: '2026-11-14', joins: 13, stamps: 300 }]

describe('the same weekday of last week', () => {
  it('is told, not compared, while the day still runs', () => {
    expect(compareWords('2026-11-21', { joins: 2, stamps: 9 }, before, true)).toBe('上週六全天有 13 人加入、集了 300 點。')
  })
  it('says how many more and how many fewer', () => {
    expect(compareWords('2026-11-21', { joins: 17, stamps: 288 }, before, false)).toBe(
      '比上週六多 4 人加入，少集 12 點。',
    )
    expect(compareWords('2026-11-21', { joins: 13, stamps: 300 }, before, false)).toBe(
      '和上週六一樣多人加入，集的點一樣多。',
    )
  })
  it('is left out when nothing happened that day', () => {
    expect(
      compareWords('2026-11-21', { joins: 1, stamps: 1 }, [{ day: '2026-11-14', joins: 0, stamps: 0 }], true),
    ).toBeNull()
    expect(compareWords('2026-11-21', { joins: 1, stamps: 1 }, [], true)).toBeNull()
  })
})
