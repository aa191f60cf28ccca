import { beforeEach, describe, expect, it } from 'vitest'
import { createSession, type SessionDeps } from './create-session.ts'

const PROVIDER = {
  clientId: 'admin',
  scope: 'openid email',
  authorize: 'https://id.test/auth',
  token: 'https://id.test/token',
  end: 'https://id.test/end',
}

const memory = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

let clock: number
let went: URL[]
let forms: Record<string, string>[]
let answers: (object | number)[]
let states: boolean[]
let deps: SessionDeps

beforeEach(() => {
  clock = 1_000_000
  went = []
  forms = []
  answers = []
  states = []
  deps = {
    provider: async () => PROVIDER,
    send: (async (_url: string, init: RequestInit) => {
      forms.push(Object.fromEntries(init.body as URLSearchParams))
      const next = answers.shift() ?? 400
      return typeof next === 'number' ? new Response('{}', { status: next }) : Response.json(next)
    }) as typeof fetch,
    keep: memory(),
    now: () => clock,
    go: (url) => void went.push(new URL(url, 'https://shop.test')),
    origin: 'https://shop.test',
    changed: (is) => void states.push(is),
  }
})

const tokens = (over = {}) => ({ access_token: 'a1', refresh_token: 'r1', id_token: 'i1', expires_in: 600, ...over })

const signIn = async () => {
  const session = createSession(deps)
  await session.begin('/admin/members?q=x')
  const state = went.at(-1)!.searchParams.get('state')!
  answers.push(tokens())
  return { session, done: await session.finish({ code: 'c1', state }) }
}

describe('signing in', () => {
  it('asks with a challenge and proves it with the verifier behind it', async () => {
    const { done } = await signIn()
    expect(done).toEqual({ ok: true, value: '/admin/members?q=x' })
    const asked = went[0]!.searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(forms[0]!.code_verifier))
    const challenge = Buffer.from(digest).toString('base64url')
    expect(asked.get('code_challenge')).toBe(challenge)
    expect(asked.get('redirect_uri')).toBe('https://shop.test/admin/')
  })
  it('refuses a callback that this tab did not ask for', async () => {
    const session = createSession(deps)
    await session.begin('/admin/')
    expect(await session.finish({ code: 'c1', state: 'someone else' })).toMatchObject({
      ok: false,
      failure: 'sign-in-stale',
    })
    expect(forms).toEqual([])
  })
  it('takes a callback once', async () => {
    const { session } = await signIn()
    const state = went[0]!.searchParams.get('state')!
    expect(await session.finish({ code: 'c1', state })).toMatchObject({ ok: false })
  })
  it('says when the provider refused', async () => {
    expect(await createSession(deps).finish({ error: 'access_denied' })).toMatchObject({
      ok: false,
      failure: 'sign-in-refused',
    })
  })
  it('survives a reload of the tab', async () => {
    await signIn()
    expect(createSession(deps).token()).toBe('a1')
  })
})

describe('renewing', () => {
  it('is due before the token ends, not after', async () => {
    const { session } = await signIn()
    expect(session.isStale()).toBe(false)
    clock += 580_000
    expect(session.isStale()).toBe(true)
  })
  it('happens once for calls that fail together, and keeps what the answer leaves out', async () => {
    const { session } = await signIn()
    answers.push(tokens({ access_token: 'a2', refresh_token: undefined, id_token: undefined }))
    expect(await Promise.all([session.renew(), session.renew()])).toEqual([true, true])
    expect(session.token()).toBe('a2')
    answers.push(tokens({ access_token: 'a3' }))
    await session.renew()
    expect(forms.slice(1).map(({ refresh_token }) => refresh_token)).toEqual(['r1', 'r1'])
  })
  it('fails without a refresh token, and says nothing to the provider', async () => {
    expect(await createSession(deps).renew()).toBe(false)
    expect(forms).toEqual([])
  })
})

it('signs out here and at the provider, in the words of both', async () => {
  const { session } = await signIn()
  await session.end()
  expect(session.isSignedIn()).toBe(false)
  expect(states.at(-1)).toBe(false)
  expect(Object.fromEntries(went.at(-1)!.searchParams)).toEqual({
    client_id: 'admin',
    logout_uri: 'https://shop.test/admin/',
    post_logout_redirect_uri: 'https://shop.test/admin/',
    id_token_hint: 'i1',
  })
})
