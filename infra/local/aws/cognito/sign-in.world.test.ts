import { createHash, randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bootWorld, type World } from '../../world.ts'

const TINY = fileURLToPath(new URL('../../assembly/fixtures/tiny', import.meta.url))
const EMAIL = 'Boss@example.com'
const PASSWORD = 'Long-enough-1'
/** Whoever starts a world late in the evening finds it at ten in the morning. */
const BEHIND_MS = 13 * 3_600_000

let world: World

beforeAll(async () => {
  world = await bootWorld({
    assembly: TINY,
    startAt: Date.now() - BEHIND_MS,
    services: [],
  })
  await world.call('cognito-idp', 'AdminCreateUser', { Username: EMAIL, TemporaryPassword: PASSWORD })
}, 60_000)

afterAll(() => world?.close())

/** A browser's cookie jar, as far as signing in needs one; it goes by the machine's clock. */
const createBrowser = () => {
  const jar = new Map<string, string>()
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, world.urls.frontDoor), {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, cookie },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      const lapses = /; *expires=([^;]+)/i.exec(set)?.[1]
      if (value && (!lapses || Date.parse(lapses) > Date.now())) jar.set(name!, value)
      else jar.delete(name!)
    }
    return answer
  }
}

const verifier = randomBytes(32).toString('base64url')
const client = () => world.assembly.of('AWS::Cognito::UserPoolClient')[0]!
const home = () => client().properties.CallbackURLs[0] as string

const authorizeUrl = () => {
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const query = {
    client_id: client().name,
    redirect_uri: home(),
    response_type: 'code',
    scope: 'openid email profile',
    state: 's',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }
  return `${world.urls.issuer}/oauth2/authorize?${new URLSearchParams(query)}`
}

const exchange = (form: Record<string, string>) =>
  fetch(`${world.urls.issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: client().name, ...form }),
    headers: { origin: world.urls.frontDoor },
  })

test.each([
  ['behind', 'PT1S'],
  ['ahead of', 'P40D'],
])(
  'a marketer signs in while the world’s clock is %s the machine’s, and gets tokens by it',
  async (_where, skipped) => {
    await world.advance(skipped)
    const browse = createBrowser()
    const form = (await browse(authorizeUrl())).headers.get('location')!
    expect(await (await browse(form)).text()).toContain('登入集點')

    const post = (password: string) =>
      browse(form, { method: 'POST', body: new URLSearchParams({ email: EMAIL.toLowerCase(), password }) })
    const wrong = await post('no')
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('電子郵件或密碼不正確')])

    const resumed = (await post(PASSWORD)).headers.get('location')!
    const back = new URL((await browse(resumed)).headers.get('location')!)
    expect(back.origin + back.pathname).toBe(home())

    const answer = await exchange({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code')!,
      redirect_uri: home(),
      code_verifier: verifier,
    })
    const tokens = (await answer.json()) as Record<string, string>
    expect(answer.headers.get('access-control-allow-origin')).toBe(world.urls.frontDoor)
    expect(decodeJwt(tokens.access_token!)).toMatchObject({
      iss: world.urls.issuer,
      client_id: client().name,
      token_use: 'access',
      email: EMAIL,
    })
    expect(Math.abs(decodeJwt(tokens.access_token!).iat! * 1000 - world.clock.now())).toBeLessThan(5_000)
    expect(decodeJwt(tokens.id_token!)).toMatchObject({ email: EMAIL, aud: client().name })

    const inside = await fetch(`${world.urls.frontDoor}/api/private`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    })
    expect(inside.status).toBe(200)
    expect((await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token! })).status).toBe(200)

    const out = await browse(
      `${world.urls.issuer}/logout?${new URLSearchParams({ client_id: client().name, logout_uri: home() })}`,
    )
    expect(out.headers.get('location')).toBe(home())
    expect((await browse(authorizeUrl())).headers.get('location')).toContain('/interaction/')
  },
)

test('a disabled user cannot sign in, nor use a refresh token’s account', async () => {
  await world.call('cognito-idp', 'AdminDisableUser', { Username: EMAIL })
  await expect(world.mintToken(EMAIL)).rejects.toThrow('disabled')
  const browse = createBrowser()
  const form = (await browse(authorizeUrl())).headers.get('location')!
  expect(
    (await browse(form, { method: 'POST', body: new URLSearchParams({ email: EMAIL, password: PASSWORD }) })).status,
  ).toBe(401)
})
