import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { face, inkOf, READABLE } from './face.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  test('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#123456', '#123456')).toBe(1)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
  test('is the same both ways round', () => {
    fc.assert(
      fc.property(colours, colours, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a))
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1)
        expect(contrast(a, b)).toBeLessThanOrEqual(21.001)
      }),
    )
  })
})

test('the ink on a brand’s colour is the one that reads better', () => {
  expect(inkOf('#8f3f1c').ink).toBe('#ffffff')
  expect(inkOf('#ffe08a').ink).toBe('#1e1b18')
  fc.assert(
    fc.property(colours, (colour) => {
      const { ink, contrast: reached } = inkOf(colour)
      expect(reached).toBe(contrast(ink, colour))
      expect(reached).toBeGreaterThanOrEqual(Math.max(contrast('#ffffff', colour), contrast('#1e1b18', colour)))
      // Whatever a marketer picks, it comes close enough that a slightly darker shade is readable.
      expect(reached).toBeGreaterThan(READABLE - 0.5)
    }),
  )
})

test.each(['#FFF', 'red', '#8f3f1g', '#8F3F1C', '8f3f1c'])('%s is no colour of a face', (colour) =>
  expect(face.safeParse({ colour, pattern: 'plain', mark: 'seal', picture: null }).success).toBe(false),
)
