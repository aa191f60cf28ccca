import { expect, test } from 'vitest'
import { closingLine, sum, tallyOf } from './tally.ts'

const report = (passed: number, failed: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
})

test('passed and failed tests are counted as the report counts them', () => {
  expect(tallyOf(report(12, 2), false)).toEqual({ passed: 12, failed: 2 })
})

test('a file that broke before its first test is a failure', () => {
  expect(tallyOf(report(3, 0, 2), false)).toEqual({ passed: 3, failed: 2 })
})

test('a run without a report, or one that ended badly, is never taken for a good one', () => {
  expect(tallyOf(undefined, true)).toEqual({ passed: 0, failed: 1 })
  expect(tallyOf(report(5, 0), false)).toEqual({ passed: 5, failed: 1 })
})

test('one line closes the run', () => {
  expect(closingLine(sum([{ passed: 1, failed: 0 }, tallyOf(report(12, 2), false)]))).toBe('13 passed, 2 failed')
})
