import { createHash, randomBytes } from 'node:crypto'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, nordwalk, openDesk, type LineDesk } from '../line.fixture.ts'

const { liffId, channelId: clientId, endpointUrl } = haifeng.login

describe('LINE Login', () => {
  let desk: LineDesk
  beforeEach(async () => void (desk = await openDesk()))
  afterEach(() => desk.close())

  const post = (path: string, form: Record<string, string>) =>
    fetch(desk.line.origin + path, { method: 'POST', body: new URLSearchParams(form) })
  const get = (path: string, token?: string) =>
    fetch(desk.line.origin + path, { redirect: 'manual', headers: token ? { authorization: `Bearer ${token}` } : {} })

  it('an ID token verifies with jose against the published keys, by the world’s clock, for one hour', async () => {
    const userId = desk.friend('小美')
    const { idToken } = desk.line.people.idToken(userId, liffId)
    const keys = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', desk.line.origin))
    const check = () =>
      jwtVerify(idToken, keys, {
        issuer: 'https://access.line.me',
        audience: clientId,
        algorithms: ['ES256'],
        currentDate: new Date(desk.clock.now()),
      })
    expect((await check()).payload).toMatchObject({ sub: userId, name: '小美', exp: expect.any(Number) })
    desk.shift(3_600_000)
    await expect(check()).rejects.toThrow(/exp/)
  })

  it.each([
    'wrong-audience',
    'wrong-issuer',
    'expired',
    'hs256',
    'none',
    'wrong-key',
    'unknown-kid',
    'tampered',
  ] as const)('a forged ID token (%s) does not verify', async (forgery) => {
    const token = desk.line.people.forgedIdToken(desk.friend(), liffId, forgery)
    const keys = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', desk.line.origin))
    const currentDate = new Date(desk.clock.now())
    await expect(
      jwtVerify(token, keys, {
        issuer: 'https://access.line.me',
        audience: clientId,
        algorithms: ['ES256'],
        currentDate,
      }),
    ).rejects.toThrow()
  })

  it('LINE’s verify endpoint answers with the claims, or says exactly what is wrong', async () => {
    const userId = desk.friend()
    const { idToken } = desk.line.people.idToken(userId, liffId)
    const verify = async (form: Record<string, string>) =>
      (await post('/oauth2/v2.1/verify', form)).json() as Promise<Record<string, string>>
    expect(await verify({ id_token: idToken, client_id: clientId })).toMatchObject({ sub: userId, aud: clientId })
    const told = async (form: Record<string, string>) =>
      (await verify({ id_token: idToken, client_id: clientId, ...form })).error_description
    const forged = (forgery: Parameters<typeof desk.line.people.forgedIdToken>[2]) =>
      desk.line.people.forgedIdToken(userId, liffId, forgery)
    expect(await told({ id_token: forged('tampered') })).toBe('Invalid IdToken.')
    expect(await told({ id_token: forged('none') })).toBe('Invalid IdToken.')
    expect(await told({ id_token: forged('wrong-issuer') })).toBe('Invalid IdToken Issuer.')
    expect(await told({ id_token: forged('expired') })).toBe('IdToken expired.')
    expect(await told({ client_id: '1' })).toBe('Invalid IdToken Audience.')
    expect(await told({ nonce: 'x' })).toBe('Invalid IdToken Nonce.')
    expect(await told({ user_id: 'U1' })).toBe('Invalid IdToken Subject Identifier.')
  })

  it('an access token tells whose it is, for twelve hours, until it is taken back', async () => {
    const userId = desk.friend('小美')
    const { accessToken } = desk.line.people.idToken(userId, liffId)
    const verify = async (token: string) => (await get(`/oauth2/v2.1/verify?access_token=${token}`)).json()
    expect(await verify(accessToken)).toEqual({ scope: 'openid profile', client_id: clientId, expires_in: 43_200 })
    expect(await verify('nonsense')).toEqual({
      error: 'invalid_request',
      error_description: 'The access token not JWS',
    })
    expect(await (await get('/v2/profile', accessToken)).json()).toMatchObject({ userId, displayName: '小美' })
    expect(await (await get('/oauth2/v2.1/userinfo', accessToken)).json()).toMatchObject({ sub: userId, name: '小美' })
    expect(await (await get('/friendship/v1/status', accessToken)).json()).toEqual({ friendFlag: true })
    desk.line.people.block(userId)
    expect(await (await get('/friendship/v1/status', accessToken)).json()).toEqual({ friendFlag: false })

    const { access_token } = (await (
      await post('/oauth2/v3/token', {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: haifeng.login.channelSecret,
      })
    ).json()) as { access_token: string }
    const deauthorize = () =>
      fetch(`${desk.line.origin}/user/v1/deauthorize`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ userAccessToken: accessToken }),
      })
    expect((await deauthorize()).status).toBe(204)
    expect(await (await deauthorize()).json()).toEqual({ message: 'invalid token' })
    expect(await verify(accessToken)).toMatchObject({ error_description: 'The access token revoked' })
    const other = desk.line.people.idToken(userId, liffId).accessToken
    desk.shift(12 * 3_600_000)
    expect(await verify(other)).toMatchObject({ error_description: 'The access token expired' })
  })

  it('wrong credentials get no channel token', async () => {
    const ask = async (path: string, client_secret: string, client_id = haifeng.channelId) => {
      const response = await post(path, { grant_type: 'client_credentials', client_id, client_secret })
      return { status: response.status, ...((await response.json()) as object) }
    }
    expect(await ask('/oauth2/v3/token', 'wrong')).toEqual({
      status: 400,
      error: 'invalid_request',
      error_description: "Invalid 'client_credentials'.",
    })
    expect(await ask('/v2/oauth/accessToken', 'wrong')).toMatchObject({
      error: 'invalid_client',
      error_description: 'invalid client_secret',
    })
    expect(await ask('/v2/oauth/accessToken', 'x', '9')).toMatchObject({ error_description: 'invalid client_id' })
    expect(await ask('/oauth2/v3/token', haifeng.channelSecret)).toMatchObject({
      token_type: 'Bearer',
      expires_in: 900,
    })
  })

  it('the thirty-first short-lived token revokes the oldest', async () => {
    const issue = async () => {
      desk.shift(1_000)
      const form = {
        grant_type: 'client_credentials',
        client_id: haifeng.channelId,
        client_secret: haifeng.channelSecret,
      }
      return ((await (await post('/v2/oauth/accessToken', form)).json()) as { access_token: string }).access_token
    }
    const first = await issue()
    for (let more = 0; more < 30; more += 1) await issue()
    expect((await get('/v2/bot/info', first)).status).toBe(401)
    expect((await get('/v2/bot/info', await issue())).status).toBe(200)
  })

  it('a person has another id at another provider, and the same one at the same', () => {
    desk.line.addChannel(nordwalk)
    const here = desk.line.people.createPerson({ name: '小美', brandChannel: haifeng.channelId })
    const there = desk.line.people.createPerson({
      name: '小美',
      brandChannel: nordwalk.channelId,
      personId: here.personId,
    })
    const again = desk.line.people.createPerson({
      name: '小美',
      brandChannel: haifeng.channelId,
      personId: here.personId,
    })
    expect(here.userId).toMatch(/^U[0-9a-f]{32}$/)
    expect(there.userId).not.toBe(here.userId)
    expect(again.userId).toBe(here.userId)
    expect(() => desk.line.people.idToken(here.userId, nordwalk.login.liffId)).toThrow(/provider/)
  })

  describe('from a browser outside LINE', () => {
    const verifier = randomBytes(32).toString('base64url')
    const authorize = (more: Record<string, string>) =>
      `/liff/v1/authorize?${new URLSearchParams({
        app_id: liffId,
        state: 's1',
        response_type: 'code',
        code_challenge_method: 'S256',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        ...more,
      })}`

    it('lists the people of the desk, comes back with a code, and PKCE turns it into tokens once', async () => {
      const userId = desk.line.people.createPerson({ name: '小美', brandChannel: haifeng.channelId }).userId
      const redirectUri = `${endpointUrl}/c/1?src=store12`
      const page = await (await get(authorize({ redirect_uri: redirectUri }))).text()
      expect(page).toContain('小美')
      expect(page).toContain('lang="zh-Hant"')
      const response = await get(authorize({ redirect_uri: redirectUri, sim_user: userId, sim_add_friend: 'yes' }))
      expect(response.status).toBe(302)
      const back = new URL(response.headers.get('location')!)
      expect(back.href.startsWith(redirectUri)).toBe(true)
      expect(Object.fromEntries(back.searchParams)).toMatchObject({
        state: 's1',
        liffClientId: clientId,
        liffRedirectUri: redirectUri,
        src: 'store12',
      })
      expect(desk.line.people.friendship(userId)).toBe('friend')
      const form = {
        grant_type: 'authorization_code',
        code: back.searchParams.get('code')!,
        redirect_uri: redirectUri,
        client_id: clientId,
        code_verifier: verifier,
        id_token_key_type: 'JWK',
      }
      expect((await post('/oauth2/v2.1/token', { ...form, code_verifier: 'guess' })).status).toBe(400)
      const tokens = (await (await post('/oauth2/v2.1/token', form)).json()) as { id_token: string; expires_in: number }
      expect(decodeProtectedHeader(tokens.id_token).alg).toBe('ES256')
      expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: userId, aud: clientId })
      expect(tokens.expires_in).toBe(43_200)
      expect(await (await post('/oauth2/v2.1/token', form)).json()).toMatchObject({ error: 'invalid_grant' })
    })

    it('loses the deep link when no redirect_uri is given, as LINE does', async () => {
      const response = await get(authorize({ sim_user: desk.friend() }))
      expect(response.headers.get('location')).toMatch(new RegExp(`^${endpointUrl}\\?code=`))
    })

    it('shows an error page for a redirect_uri outside the endpoint URL', async () => {
      const response = await get(authorize({ redirect_uri: 'https://evil.example/', sim_user: desk.friend() }))
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toContain('text/html')
    })

    it('lets browsers call it from anywhere', async () => {
      const preflight = await fetch(`${desk.line.origin}/oauth2/v2.1/token`, { method: 'OPTIONS' })
      expect(preflight.status).toBe(204)
      const response = await get(`/liff/v2/apps/${liffId}/contextToken`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      const { contextToken } = (await response.json()) as { contextToken: string }
      expect(JSON.parse(Buffer.from(contextToken.split('.')[1]!, 'base64url').toString())).toMatchObject({
        liffId,
        endpointUrl,
        permanentLinkPattern: 'concat',
      })
    })
  })
})
