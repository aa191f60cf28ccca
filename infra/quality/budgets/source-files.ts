// The files the budgets are counted over.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

export const SOURCES = ['shared', 'functions', 'liff-app', 'admin-app', 'infra']
const CODE = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.css'])
/** Words are as long as what is said, fixtures as long as what was recorded. */
const EXEMPT = /(^shared\/text|\/words|\/fixtures|\/examples)\/|\/words(-[^/]+)?\.ts$|[.]fixture[.]tsx?$/

export interface SourceFile {
  path: string
  lines: number
  isTest: boolean
}

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? below(path) : [path]
  })

const lineCount = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length

export const sourceFiles = (present: string[]): SourceFile[] =>
  present
    .flatMap(below)
    .filter((path) => CODE.has(extname(path)) && !EXEMPT.test(path))
    .map((path) => ({ path, lines: lineCount(path), isTest: /[.]test[.]/.test(path) }))

/** Sorted ascending; `share` 0.5 is the median. */
export const quantile = (sorted: number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

/** Files that count, by folder: no tests, no style sheets beside their part, no kinds, of which a family may have many. */
export const folderSizes = (files: SourceFile[]): Map<string, number> => {
  const sizes = new Map<string, number>()
  for (const { path, isTest } of files) {
    const isKind = /^shared\/plugins\/[^/]+\/[^/]+\.ts$/.test(path)
    if (!isTest && !isKind && extname(path) !== '.css') sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1)
  }
  return sizes
}

const BANNED_WORDS = /(^|-)(manager|service|helpers?|utils?|common|info)(-|$)|(^|-)base$/
const BANNED_FOLDERS = new Set(['utils', 'helpers', 'common', 'lib', 'core', 'services', 'types'])

/** What AWS and LINE call their own things. */
const WORDS_OF_OTHERS = new Set(['infra/local/aws/service.ts', 'infra/local/line/account/bot-info.ts'])

/** Why a path may not be called so; undefined when it may. */
export const nameComplaint = (path: string): string | undefined => {
  if (WORDS_OF_OTHERS.has(path)) return undefined
  const name = basename(path).replace(/[.].*$/, '')
  const folder = dirname(path)
    .split('/')
    .find((part) => BANNED_FOLDERS.has(part))
  if (folder) return `the folder ${folder} says nothing`
  if (name === 'index') return 'a barrel hides who imports what'
  return BANNED_WORDS.test(name) ? `${name} says nothing` : undefined
}
