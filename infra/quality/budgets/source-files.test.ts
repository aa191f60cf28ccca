import { expect, test } from 'vitest'
import { folderSizes, nameComplaint, quantile } from './source-files.ts'

test('the median and the ninetieth percentile are read from the sorted sizes', () => {
  const sizes = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]
  expect(quantile(sizes, 0.5)).toBe(60)
  expect(quantile(sizes, 0.9)).toBe(100)
})

test.each([
  'shared/utils/date.ts',
  'functions/coupon/coupon-service.ts',
  'shared/ui/index.ts',
  'shared/domain/common/x.ts',
])('%s may not be called so', (path) => expect(nameComplaint(path)).toBeDefined())

test.each(['shared/base/id.ts', 'functions/coupon/store.ts', 'infra/local/aws/service.ts'])(
  '%s may be called so',
  (path) => {
    expect(nameComplaint(path)).toBeUndefined()
  },
)

test('tests and kinds do not fill a folder', () => {
  const file = (path: string) => ({ path, lines: 1, isTest: path.includes('.test.') })
  const sizes = folderSizes([
    file('shared/plugins/segment-dimensions/city.ts'),
    file('functions/card/a.test.ts'),
    file('functions/card/a.ts'),
  ])
  expect([...sizes]).toEqual([['functions/card', 1]])
})
