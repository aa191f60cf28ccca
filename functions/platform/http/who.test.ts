import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { MemberId } from '#shared/base/id.ts'
import { fail } from '#shared/base/result.ts'
import { after, HOUR } from '#shared/base/time.ts'
import type { Route } from '#shared/contract/route.ts'
import { signSession, type Session } from '../session/session.ts'
import { recogniser } from './who.ts'

vi.mock('../secrets/secrets.ts', () => ({
  readSecret: () => Promise.resolve(JSON.stringify([{ kid: 'k', secret: 'c2VjcmV0' }])),
}))

const NOW = '2026-11-21T02:00:00.000Z'
const guest = { kind: 'line', group: 'grp_1', brand: 'brd_1', provider: 'prv1', user: 'U1' } as Session
const member = { ...guest, member: 'mem_1' } as Session
const device = { kind: 'device', group: 'grp_1', brand: 'brd_1', store: 'sto_1', device: 'dev_1' } as Session
const clerk = { kind: 'clerk', group: 'grp_1', brand: 'brd_1', store: 'sto_1', clerk: 'clk_1' } as Session
const owner = { kind: 'staff', permissions: ['stores.write'], brands: [] } as never

const asked = (who: Route['who'], permission?: Route['permission']) => ({ who, permission }) as Route
const bearer = async (session: Session) => `Bearer ${(await signSession(session, NOW)).token}`
const from = (authorization?: string, sub?: string) =>
  ({
    headers: { authorization },
    requestContext: { authorizer: sub ? { jwt: { claims: { sub } } } : undefined },
  }) as never

const memberOf = vi.fn((_user: unknown) => Promise.resolve<MemberId | undefined>(undefined))
const clerkOf = vi.fn(async () => fail('clerk-removed'))
const recognise = recogniser({ memberOf, clerkOf, staffOf: async (sub) => (sub === 'sub-1' ? owner : undefined) })
beforeEach(() => memberOf.mockClear())

describe('who calls', () => {
  test.each(['anyone', 'line'] as const)('nobody is asked at a door for %s', async (who) => {
    expect(await recognise(from(), asked(who), NOW)).toEqual({ ok: true, value: { kind: 'nobody' } })
  })
  test('without a session, or with half a header, is told to open one', async () => {
    for (const header of [undefined, '', 'Bearer', 'Bearer ', 'Basic eDp5', 'Bearer not.a.token'])
      expect(await recognise(from(header), asked('member'), NOW)).toEqual({ ok: false, failure: 'session-missing' })
  })
  test('with a session that ended is told so', async () => {
    expect(await recognise(from(await bearer(member)), asked('member'), after(NOW, 12 * HOUR))).toEqual({
      ok: false,
      failure: 'session-expired',
    })
  })
  test('a member is known by the session, without a read', async () => {
    expect(await recognise(from(await bearer(member)), asked('member'), NOW)).toMatchObject({ ok: true, value: member })
    expect(memberOf).not.toHaveBeenCalled()
  })
  test('a guest who joined meanwhile is found by one read; one who did not is no member', async () => {
    memberOf.mockResolvedValueOnce('mem_2' as MemberId)
    expect(await recognise(from(await bearer(guest)), asked('member'), NOW)).toMatchObject({
      ok: true,
      value: { user: 'U1', member: 'mem_2' },
    })
    expect(await recognise(from(await bearer(guest)), asked('member'), NOW)).toEqual({
      ok: false,
      failure: 'member-not-found',
    })
    expect(await recognise(from(await bearer(guest)), asked('line-user'), NOW)).toMatchObject({
      ok: true,
      value: guest,
    })
  })
  test('a clerk is asked for at each call, and whoever is none is not even looked for', async () => {
    expect(await recognise(from(await bearer(clerk)), asked('clerk'), NOW)).toEqual(fail('clerk-removed'))
    for (const who of ['member', 'line-user', 'device'] as const)
      expect(await recognise(from(await bearer(clerk)), asked(who), NOW)).toEqual(fail('not-allowed'))
    clerkOf.mockClear()
    for (const other of [member, device])
      expect(await recognise(from(await bearer(other)), asked('clerk'), NOW)).toEqual(fail('not-allowed'))
    expect(clerkOf).not.toHaveBeenCalled()
  })
  test('a counter screen is no person, and a person no counter screen', async () => {
    const refused = { ok: false, failure: 'not-allowed' }
    expect(await recognise(from(await bearer(device)), asked('device'), NOW)).toMatchObject({ ok: true, value: device })
    expect(await recognise(from(await bearer(device)), asked('member'), NOW)).toEqual(refused)
    expect(await recognise(from(await bearer(device)), asked('line-user'), NOW)).toEqual(refused)
    expect(await recognise(from(await bearer(member)), asked('device'), NOW)).toEqual(refused)
  })
})

describe('staff', () => {
  test('are who the authoriser says, as long as we know them', async () => {
    expect(await recognise(from(undefined, 'sub-1'), asked('staff'), NOW)).toEqual({ ok: true, value: owner })
    expect(await recognise(from(undefined, 'sub-of-nobody'), asked('staff'), NOW)).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
  })
  test('are not known by a session of ours', async () => {
    expect(await recognise(from(await bearer(member)), asked('staff'), NOW)).toEqual({
      ok: false,
      failure: 'session-missing',
    })
  })
  test('need the permission that the route asks', async () => {
    expect((await recognise(from(undefined, 'sub-1'), asked('staff', 'stores.write'), NOW)).ok).toBe(true)
    expect(await recognise(from(undefined, 'sub-1'), asked('staff', 'settings.write'), NOW)).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
  })
})
