// What a test run adds to the closing line.
export interface Tally {
  passed: number
  failed: number
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that broke before its first test, and a run that ended badly without saying where, each count as one failure. */
export const tallyOf = (report: VitestReport | undefined, isExitClean: boolean): Tally => {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && !isExitClean ? 1 : failed }
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((all, { passed }) => all + passed, 0),
  failed: tallies.reduce((all, { failed }) => all + failed, 0),
})

export const closingLine = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`
