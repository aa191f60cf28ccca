import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Answer = { uri?: string; statusCode?: number; headers?: { location?: { value: string } } }

const source = readFileSync(new URL('./rewrite.js', import.meta.url), 'utf8')
// CloudFront runs the file as a script, not as a module.
const handler = new Function(`${source}; return handler`)() as (event: { request: { uri: string } }) => Answer
const ask = (uri: string) => handler({ request: { uri } })

test('a path of an app is its page', () => {
  expect(ask('/liff/brd_01/stamps').uri).toBe('/liff/index.html')
  expect(ask('/liff').uri).toBe('/liff/index.html')
  expect(ask('/admin/').uri).toBe('/admin/index.html')
  expect(ask('/admin/playbooks/ply_01').uri).toBe('/admin/index.html')
})

test('a file is itself', () => {
  expect(ask('/liff/assets/main-B1.js').uri).toBe('/liff/assets/main-B1.js')
  expect(ask('/admin/index.html').uri).toBe('/admin/index.html')
})

test('whoever types the bare name comes to the admin', () => {
  expect(ask('/')).toMatchObject({ statusCode: 302, headers: { location: { value: '/admin/' } } })
  expect(ask('/admin').statusCode).toBe(302)
})
