import type { Call } from '#shared/contract/call.ts'
import { fail, ok } from '#shared/base/result.ts'
import { expect, test, vi } from 'vitest'
import type { LineClient, LineStart } from '../line/line-client.ts'
import { readAddress } from './address.ts'
import { boot, type BootDeps } from './boot.ts'
import { memoryStorage } from './memory/memory-storage.ts'
import { lastHome, saveHome, type Home } from './memory/saved.ts'

const idToken = (sub: string) => `h.${btoa(JSON.stringify({ sub }))}.s`
const signedIn: LineStart = { idToken: idToken('Uone'), accessToken: 'a', isInClient: true, isLoggedIn: true }
const stranger: LineStart = { idToken: null, accessToken: null, isInClient: false, isLoggedIn: false }
const face = { liffId: '1-abcdefgh', now: '2026-11-21T06:32:00.000Z' }

const setUp = (rest: string, start: LineStart | Error | Promise<never>, failure?: 'offline' | 'not-found') => {
  const log: string[] = []
  const href = `https://app.test/liff/brd_1${rest}`
  const call = (async (route: string) => {
    log.push(route)
    if (failure) return fail(failure)
    return route === 'POST /claims' ? ok({ ticket: 'ticket', expiresAt: face.now }) : ok(face)
  }) as unknown as Call
  const line = {
    start: async () => {
      log.push('line.start')
      if (start instanceof Error) throw start
      return start
    },
    login: vi.fn((to: string) => log.push(`login ${to}`)),
  } as unknown as LineClient
  const deps: BootDeps = {
    address: readAddress(href),
    href,
    call,
    loadLine: async () => line,
    tab: memoryStorage(),
    phone: memoryStorage(),
    makeKey: () => 'key',
    replaceHref: (to) => log.push(`replace ${to}`),
    onFace: (_, isFresh) => log.push(isFresh ? 'fresh face' : 'known face'),
    onRemembered: () => log.push('remembered home'),
  }
  return { deps, log }
}

test('a code is claimed before LINE has said who it is', async () => {
  const { deps, log } = setUp('/c/abc', signedIn)
  const booted = await boot(deps)
  expect(booted).toMatchObject({ kind: 'signed-in', user: 'Uone', claim: { ticket: 'ticket' } })
  expect(log.indexOf('POST /claims')).toBeLessThan(log.indexOf('line.start'))
})

test('nothing is claimed on the primary load, which LINE is about to replace', async () => {
  const { deps, log } = setUp(`?liff.state=${encodeURIComponent('/c/abc')}`, new Promise<never>(() => {}))
  void boot(deps)
  await vi.waitFor(() => expect(log).toContain('line.start'))
  expect(log).not.toContain('POST /claims')
})

test('outside LINE the sign-in comes back to the deep link, after the claim is kept', async () => {
  const { deps, log } = setUp('/c/abc?code=old&state=x', stranger)
  expect(await boot(deps)).toEqual({ kind: 'signing-in' })
  expect(log.at(-1)).toBe('login https://app.test/liff/brd_1/c/abc')
  expect(deps.tab.getItem('jidian:brd_1:claim:abc')).toContain('ticket')
})

test('the address is touched only after LINE has started', async () => {
  const { deps, log } = setUp('/coupons?code=C0DE&state=x&liffClientId=1&liffRedirectUri=y', signedIn)
  await boot(deps)
  expect(log.slice(-2)).toEqual(['line.start', 'replace https://app.test/liff/brd_1/coupons'])
})

test('another person’s home is wiped, and the change of hands is told', async () => {
  const { deps } = setUp('', signedIn)
  saveHome('brd_1', 'Utwo', { now: face.now } as Home, deps.phone)
  expect(await boot(deps)).toMatchObject({ kind: 'signed-in', changedHands: true })
  expect(lastHome('brd_1', deps.phone)).toBeUndefined()
})

test('without a network, a phone that knows the shop shows what it remembers', async () => {
  const online = setUp('', signedIn)
  await boot(online.deps)
  saveHome('brd_1', 'Uone', { now: face.now } as Home, online.deps.phone)
  const { deps, log } = setUp('', new Error('Failed to fetch'), 'offline')
  expect(await boot({ ...deps, phone: online.deps.phone })).toEqual({ kind: 'line-failed' })
  expect(log).toContain('remembered home')
})

test('a first visit without a network is told apart from a shop nobody knows', async () => {
  const { deps } = setUp('', signedIn, 'offline')
  expect(await boot(deps)).toEqual({ kind: 'line-failed' })
})

test('a shop nobody knows is told as such', async () => {
  const { deps } = setUp('', signedIn, 'not-found')
  expect(await boot(deps)).toEqual({ kind: 'brand-missing' })
})
