import { expect, it } from 'vitest'
import { targetPlace } from './target-place.ts'

it('finds the page of what was changed', () => {
  expect(targetPlace('sto_01JD')).toBe('/admin/stores/sto_01JD')
  expect(targetPlace('dev_01JD')).toBeNull()
  expect(targetPlace('storm')).toBeNull()
})
