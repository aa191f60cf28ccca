import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName } from './mask-name.ts'

test.each([
  ['林雅婷', '林○婷'],
  ['歐陽娜娜', '歐○娜'],
  ['林婷', '林○'],
  ['林', '林○'],
  ['Amy Lin', 'A○○'],
  ['Nguyễn Văn An', 'N○○'],
  ['  林雅婷 ', '林○婷'],
  ['', '○○'],
  ['   ', '○○'],
])('%j stands on the counter screen as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test('a counter screen never shows more of a name than its first and its last letter', () => {
  const letters = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'林雅婷陳美玲王志明高橋さくらАннаáễ👩🌸') }),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
  )
  fc.assert(
    fc.property(letters, (name) => {
      const whole = [...name.trim()]
      const shown = [...maskName(name)]
      expect(shown.length).toBeLessThanOrEqual(3)
      expect(shown).toContain('○')
      const kept = shown.filter((letter) => letter !== '○')
      expect(kept.length).toBeLessThanOrEqual(2)
      for (const letter of kept) expect([whole[0], whole.at(-1)]).toContain(letter)
      // Two letters show one, so that a mask always hides something.
      if (whole.length > 1) expect(kept.length).toBeLessThan(whole.length)
    }),
  )
})
