// `npm test`, and `npm run check` for what needs no database and no browser. The last line counts everything that ran.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { endAllParts, startPart } from './start-part.ts'
import { closingLine, sum, tallyOf, type Tally, type VitestReport } from './tally.ts'

const REPORTS = '.build/test'
const MINUTE = 60_000
const CHECK_LIMIT_MS = 3 * MINUTE
const TESTS_LIMIT_MS = 40 * MINUTE
/** `tsc` is the name of two, see decision 0040. */
const TYPESCRIPT_7 = 'node_modules/typescript-7/bin/tsc'
const SOURCES = ['shared', 'functions', 'liff-app', 'admin-app', 'infra']

const tell = (name: string, startedAt: number, tally: Tally, printed: string) => {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  if (tally.failed > 0) console.log(printed.trimEnd())
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(tally)} (${seconds} s)`)
}

/** A check counts as one. */
const check = async (name: string, command: string, ...args: string[]): Promise<Tally> => {
  const startedAt = Date.now()
  const { isGood, printed } = await startPart(command, args, CHECK_LIMIT_MS)
  const tally = { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 }
  tell(name, startedAt, tally, printed)
  return tally
}

const readReport = (path: string): VitestReport | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

const tests = async (...projects: string[]): Promise<Tally> => {
  const startedAt = Date.now()
  const name = projects.join(' + ')
  const file = `${REPORTS}/${projects.join('-')}.json`
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--config', 'infra/quality/vitest.config.ts', ...chosen, ...reporters]
  const { isGood, printed } = await startPart('vitest', args, TESTS_LIMIT_MS)
  const tally = tallyOf(readReport(file), isGood)
  tell(name, startedAt, tally, printed)
  return tally
}

// One lane, so that the tests keep the other core.
const checks = async (): Promise<Tally> =>
  sum([
    await check('types', process.execPath, TYPESCRIPT_7, '--singleThreaded', '--project', '.'),
    await check('lint', 'oxlint', '--deny-warnings', ...SOURCES),
    await check('dead code', 'knip', '--config', 'infra/quality/knip.json'),
  ])

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAllParts()
    process.exit(1)
  })
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const isCheckOnly = process.argv[2] === 'check'

// What was built before the tests is found unchanged by them; two workers would build it twice at the same time.
const quickTests = async (): Promise<Tally> =>
  sum([
    await check('build', process.execPath, 'infra/cloud/assemble.ts'),
    await (isCheckOnly ? tests('quality') : tests('unit', 'unit-apart', 'quality', 'infra')),
  ])

const quick = await Promise.all([checks(), quickTests()])
const slow = isCheckOnly ? [] : [await tests('world', 'browser')]
const all = sum([...quick, ...slow])
console.log(closingLine(all))
process.exitCode = all.failed > 0 ? 1 : 0
