import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { expect, test } from 'vitest'
import { folderSizes, nameComplaint, quantile, sourceFiles, SOURCES } from './source-files.ts'

const MEDIAN_LINES = 60
const P90_LINES = 150
const MAX_LINES = 250
const MAX_TEST_LINES = 400
const MAX_FILES_IN_A_FOLDER = 15
const FEWEST_FILES = 100
const TOP_LEVEL = [
  'infra',
  'functions',
  'liff-app',
  'admin-app',
  'shared',
  'cdk.json',
  'package.json',
  'tsconfig.json',
  'README.md',
]
const BESIDE = ['package-lock.json', 'LICENSE', 'CHANGELOG.md']

const files = sourceFiles(SOURCES.filter((folder) => existsSync(folder)))
// Style sheets have a weight of their own to keep (bundles.test.ts); a line of theirs is one declaration.
const code = files.filter(({ isTest, path }) => !isTest && extname(path) !== '.css')

const tests = files.filter(({ isTest }) => isTest)

test('files are small enough to read at once', () => {
  expect(code.length, 'no files are no small files').toBeGreaterThan(FEWEST_FILES)
  const sorted = code.map(({ lines }) => lines).toSorted((a, b) => a - b)
  expect(quantile(sorted, 0.5)).toBeLessThanOrEqual(MEDIAN_LINES)
  expect(quantile(sorted, 0.9)).toBeLessThanOrEqual(P90_LINES)
})

test('no file is longer than the hard limit', () => {
  expect([...code, ...tests].filter(({ lines, isTest }) => lines > (isTest ? MAX_TEST_LINES : MAX_LINES))).toEqual([])
})

test('no folder holds more than one can see', () => {
  expect([...folderSizes(files)].filter(([, size]) => size > MAX_FILES_IN_A_FOLDER)).toEqual([])
})

test('names say what is inside', () => {
  const complaints = [...code, ...tests].flatMap(({ path }) => {
    const words = nameComplaint(path)
    return words ? [`${path}: ${words}`] : []
  })
  expect(complaints).toEqual([])
})

test('declarations carry no banned name', () => {
  const declared = /^(?:export )?(?:class|interface|type) (\w*(?:Manager|Service|Helper|Utils?|Common|Info|Base))\b/m
  // AWS calls its services so, and LINE what it tells of a bot.
  const isWordOfOthers = (path: string, name: string) =>
    (path.startsWith('infra/local/') && name.endsWith('Service')) || (path.includes('/line/') && name === 'BotInfo')
  const found = code.flatMap(({ path }) => {
    const name = declared.exec(readFileSync(path, 'utf8'))?.[1]
    return name && !isWordOfOthers(path, name) ? [`${path}: ${name}`] : []
  })
  expect(found).toEqual([])
})

test('the top level holds nine names and nothing of ours beside them', () => {
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter(Boolean)
  const top = [...new Set(tracked.map((path) => path.split('/')[0]!))].filter((name) => !name.startsWith('.'))
  expect(top.filter((name) => !TOP_LEVEL.includes(name) && !BESIDE.includes(name))).toEqual([])
})
