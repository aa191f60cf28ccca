import { describe, expect, test } from 'vitest'
import { allRoutes, routesOf } from './contracts.ts'
import { COMMON_FAILURES } from './route.ts'

const routes = allRoutes().map((route) => [route.key, route] as const)

test('no two routes share a key, or differ only in the names of their places', () => {
  const keys = routes.map(([key]) => key.replace(/\{\w+\}/g, '{}'))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThan(35)
})

test('a module’s routes are found by its name', () => {
  expect(routesOf('card').map(({ key }) => key)).toContain('POST /me/stamps')
})

describe.each(routes)('%s', (key, route) => {
  const fields = Object.keys((route.input as unknown as { shape: Record<string, unknown> }).shape)

  test('has a method, a path below /api and its places in the input', () => {
    expect(key).toMatch(/^(GET|POST|PUT|PATCH|DELETE) (\/([a-z-]+|\{\w+\}))+$/)
    for (const [, place] of key.matchAll(/\{(\w+)\}/g)) expect(fields).toContain(place)
  })
  test('refuses fields it does not know', () => {
    if (route.who === 'line') return
    const { error } = route.input.safeParse({ nobodyKnowsThis: 1 })
    expect(error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true)
  })
  test('says a failure with one status of a refusal, and never otherwise than everybody does', () => {
    for (const [word, status] of Object.entries(route.failures)) {
      expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(status).toBeGreaterThanOrEqual(400)
      // 503: somebody outside whom we need is not there.
      expect(status < 500 || status === 503).toBe(true)
      if (word in COMMON_FAILURES) expect(status).toBe(COMMON_FAILURES[word as keyof typeof COMMON_FAILURES])
    }
  })
  test('asks a permission of staff and of nobody else', () => {
    if (route.permission) expect(route.who).toBe('staff')
    if (route.who === 'staff' && key.split(' ')[0] !== 'GET') expect(route.permission).toBeDefined()
    expect(key.includes(' /admin/')).toBe(route.who === 'staff')
  })
  test('is told in a sentence', () => expect(route.summary).toMatch(/^[A-Z].*\.$/))
})
