import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBirthday } from './birthday.ts'

const TODAY = '2026-11-21'

test.each(['02-29', '12-31', '2000-02-29', '2026-11-21', '1906-01-01'])('%s is a birthday', (day) =>
  expect(readBirthday(day, TODAY)).toEqual({ ok: true, value: day }),
)

test.each([
  '02-30',
  '13-01',
  '00-10',
  '2001-02-29',
  '2026-11-22',
  '1905-12-31',
  '1-1',
  '',
  'tomorrow',
  '2000/01/01',
  '+02000-01-',
])('%j is none', (day) => expect(readBirthday(day, TODAY)).toEqual({ ok: false, failure: 'birthday-invalid' }))

test('a birthday is kept as it was told', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1907-01-01'), max: new Date(TODAY), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      expect(readBirthday(day, TODAY)).toEqual({ ok: true, value: day })
      expect(readBirthday(day.slice(5), TODAY)).toEqual({ ok: true, value: day.slice(5) })
    }),
  )
})
