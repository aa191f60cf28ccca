import { beforeAll, describe, expect, test } from 'vitest'
import { buildApps, buildFunctions } from '../../cloud/build.ts'
import { firstRouteBytes, firstRouteFiles, lambdaBytes } from './bundle-sizes.ts'

const KB = 1_000
const LIFF = { js: 52 * KB, css: 8 * KB, atOnce: /member\.tsx$|line\/real|text\/home\/zh-hant/ }
const ADMIN = {
  js: 80 * KB,
  atOnce: (language: string) =>
    new RegExp(`open\\.tsx$|words/words\\.ts$|words/${language}/index\\.ts$|screens/today/`),
}
const LAMBDA = 250 * KB
/** The parser and the state language of playbooks ride along. */
const PUBLISHING = 350 * KB

describe('what the apps and functions weigh', () => {
  beforeAll(async () => {
    await buildFunctions()
    await buildApps()
  })

  test('a member’s first visit stays small', () => {
    const { js, css } = firstRouteBytes('.build/liff-app', LIFF.atOnce)
    expect(js, 'without LINE’s SDK it is not the first visit').toBeGreaterThan(LIFF.js / 2)
    expect(js).toBeLessThanOrEqual(LIFF.js)
    expect(css).toBeLessThanOrEqual(LIFF.css)
  })

  test.each(['zh-hant', 'en', 'ja'])('a marketer’s first visit stays small, in %s', (language) => {
    const { js } = firstRouteBytes('.build/admin-app', ADMIN.atOnce(language))
    expect(js, 'no script is no small script').toBeGreaterThan(KB)
    expect(js).toBeLessThanOrEqual(ADMIN.js)
  })

  test('every Lambda starts from a small zip', () => {
    const sizes = Object.entries(lambdaBytes('.build/functions'))
    expect(sizes.length, 'no functions are no small functions').toBeGreaterThan(5)
    const tooLarge = sizes.filter(([name, bytes]) => bytes > (name.startsWith('playbook-') ? PUBLISHING : LAMBDA))
    expect(tooLarge).toEqual([])
  })
})

describe('the first route', () => {
  const manifest = {
    'index.html': {
      file: 'main.js',
      isEntry: true,
      imports: ['_shared.js'],
      dynamicImports: ['screens/home/home.tsx', 'screens/late.tsx'],
      css: ['main.css'],
    },
    '_shared.js': { file: 'shared.js' },
    'screens/home/home.tsx': { file: 'home.js', imports: ['_shared.js'], css: ['home.css'] },
    'screens/late.tsx': { file: 'late.js', css: ['late.css'] },
  }

  test('counts what is imported statically and the lazy screen it opens, once', () => {
    expect(firstRouteFiles(manifest, /screens\/home/)).toEqual({
      js: ['main.js', 'shared.js', 'home.js'],
      css: ['main.css', 'home.css'],
    })
  })
})
