import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importRules, runTimeRules, violationsOf, type Violation } from './cruise.ts'
import { ALLOWED, BROKEN, PACKAGES } from './planted-imports.ts'

const ROOT = process.cwd()
const FOLDERS = ['shared', 'functions', 'liff-app', 'admin-app', 'infra']
const FEWEST_MODULES = 200
const FEWEST_MEMBER_MODULES = 10

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'a' })
}

/** A house of its own in a temporary folder, where each import stands alone. */
const plant = (imports: [from: string, to: string][]) => {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'house-')))
  for (const name of PACKAGES) {
    write(
      join(house, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, type: 'module', exports: './index.js' }),
    )
    write(join(house, 'node_modules', name, 'index.js'), 'export const value = 1\n')
  }
  for (const [from, to] of imports) {
    const isFile = to.includes('.ts') && !to.startsWith('.')
    if (isFile) write(join(house, to), '')
    const target = isFile ? `./${relative(dirname(from), to)}`.replace('./..', '..') : to
    write(join(house, from), `import { value } from '${target}'\nexport const used = value\n`)
  }
  return house
}
const houses: string[] = []
const cruised = async (rules: typeof importRules, imports: [string, string][]) => {
  const house = plant(imports)
  houses.push(house)
  return (
    await violationsOf(
      rules,
      house,
      FOLDERS.filter((folder) => existsSync(join(house, folder))),
    )
  ).violations
}
afterAll(() => houses.forEach((house) => rmSync(house, { recursive: true })))

describe('the house', () => {
  const present = FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))

  test('nobody imports what they may not', async () => {
    const { modules, violations } = await violationsOf(importRules, ROOT, present)
    expect(violations).toEqual([])
    expect(modules, 'a cruise over nothing finds nothing').toBeGreaterThan(FEWEST_MODULES)
  })

  test('the member’s phone downloads no schema library', async () => {
    const { modules, violations } = await violationsOf(runTimeRules, ROOT, ['liff-app'])
    expect(violations).toEqual([])
    expect(modules, 'a cruise over nothing finds nothing').toBeGreaterThan(FEWEST_MEMBER_MODULES)
  })
})

describe('the rules', () => {
  let found: Violation[] = []
  beforeAll(async () => {
    found = await cruised(importRules, Object.values(BROKEN))
  })

  test.each(Object.entries(BROKEN))('%s is noticed', (rule, [from]) => {
    expect(found).toContainEqual(expect.objectContaining({ rule, from }))
  })

  test('no-circles is noticed', async () => {
    const circle: [string, string][] = [
      ['shared/domain/card/a.ts', 'shared/domain/card/b.ts'],
      ['shared/domain/card/b.ts', 'shared/domain/card/a.ts'],
    ]
    expect((await cruised(importRules, circle)).map(({ rule }) => rule)).toContain('no-circles')
  })

  test('every rule has a planted import', () => {
    const nameless = importRules.forbidden
      .map(({ name }) => name!)
      .filter((name) => !name.startsWith('nouns-have-an-order:'))
    expect(Object.keys(BROKEN)).toEqual(expect.arrayContaining(nameless.filter((name) => name !== 'no-circles')))
  })

  test('the allowed doors are open', async () => {
    expect(await cruised(importRules, ALLOWED)).toEqual([])
  })

  test('a schema that reaches the member’s phone over two steps is noticed, its type is not', async () => {
    const twoSteps: [string, string][] = [
      ['liff-app/data/parse.ts', 'shared/contract/coupon.ts'],
      ['shared/contract/coupon.ts', 'shared/base/schema.ts'],
    ]
    expect((await cruised(runTimeRules, twoSteps)).map(({ rule }) => rule)).toContain('members-load-no-schemas')
    const house = plant([['shared/contract/coupon.ts', 'shared/base/schema.ts']])
    houses.push(house)
    write(
      join(house, 'liff-app/data/typed.ts'),
      "import type { used } from '../../shared/contract/coupon.ts'\nexport type Used = typeof used\n",
    )
    expect((await violationsOf(runTimeRules, house, ['liff-app', 'shared'])).violations).toEqual([])
  })
})
