import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, instant, MINUTE, ms } from '../../base/time.ts'
import { judgeToldAt, TOLD_AHEAD_MS, TOLD_LATE_MINUTES } from './told-at.ts'

const NOW = '2026-11-21T02:00:00.000Z'

test('an act counts at the time it was done, never later than now, within a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60 * MINUTE, max: 60 * MINUTE }), (off) => {
      const at = after(NOW, off)
      const told = judgeToldAt(at, NOW)
      if (off > TOLD_AHEAD_MS) expect(told).toMatchObject({ failure: 'told-in-future' })
      else if (off < -TOLD_LATE_MINUTES * MINUTE) expect(told).toMatchObject({ failure: 'told-too-late' })
      else expect(told).toEqual({ ok: true, value: instant(Math.min(ms(at), ms(NOW))) })
    }),
  )
})

test('what names no time happens now', () => expect(judgeToldAt(undefined, NOW)).toEqual({ ok: true, value: NOW }))
