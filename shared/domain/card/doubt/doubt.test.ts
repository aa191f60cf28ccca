import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY, MINUTE } from '../../../base/time.ts'
import { approve, refuse, stateAt, undoRefusal, type Doubt } from './doubt.ts'

const AT = '2026-11-21T04:00:00.000Z'
const waiting: Doubt = { at: AT, state: { kind: 'waiting' } }
const later = (ms: number) => after(AT, ms)
const must = (moved: ReturnType<typeof approve>) => {
  if (!moved.ok) throw new Error(moved.failure)
  return moved.value
}

describe('a check-in that waits', () => {
  test('is decided within seven days, and refused by silence after them', () => {
    expect(approve(waiting, later(7 * DAY)).ok).toBe(true)
    expect(approve(waiting, later(7 * DAY + 1))).toMatchObject({ failure: 'doubt-lapsed' })
    expect(stateAt(waiting, later(7 * DAY + 1))).toEqual({ kind: 'lapsed', at: later(7 * DAY) })
  })
  test('is decided once', () => {
    const approved = must(approve(waiting, later(1)))
    expect(refuse(approved, '沒有看到人', later(2))).toMatchObject({
      failure: 'doubt-decided',
      detail: { approved: true },
    })
    expect(stateAt(approved, later(30 * DAY))).toEqual({ kind: 'approved', at: later(1) })
  })
  test('waits again when a refusal is taken back within ten minutes; what was given is not taken back here', () => {
    const refused = must(refuse(waiting, '沒有看到人', later(0)))
    expect(undoRefusal(refused, later(10 * MINUTE))).toEqual({ ok: true, value: waiting })
    expect(undoRefusal(refused, later(10 * MINUTE + 1))).toMatchObject({ failure: 'refusal-stands' })
    expect(undoRefusal(must(approve(waiting, AT)), AT)).toMatchObject({ failure: 'refusal-stands' })
  })
  test('is approved at most once, whatever staff try', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('approve', 'refuse', 'undo'), fc.integer({ min: 0, max: 2 * DAY })))
    fc.assert(
      fc.property(moves, (steps) => {
        let doubt = waiting
        let now = AT
        let approvals = 0
        for (const [move, wait] of steps) {
          now = after(now, wait)
          const moved =
            move === 'approve'
              ? approve(doubt, now)
              : move === 'refuse'
                ? refuse(doubt, '不像', now)
                : undoRefusal(doubt, now)
          if (!moved.ok) continue
          doubt = moved.value
          if (move === 'approve') approvals++
        }
        expect(approvals).toBeLessThanOrEqual(1)
      }),
    )
  })
})
