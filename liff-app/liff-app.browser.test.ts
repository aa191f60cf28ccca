// The production bundle with LINE's unmodified SDK, against intercepted LINE hosts: in LINE (two loads) and in another browser (sign-in).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { chromium, type Browser, type BrowserContext, type Page, type Request, type Route } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const ORIGIN = 'https://member.example.test'
const BRAND = 'brd_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const CHANNEL = '2008123456'
const LIFF = `${CHANNEL}-aBcDeFgH`
const ENDPOINT = `${ORIGIN}/liff/${BRAND}`
const USER = `U${'a'.repeat(32)}`
/** A folder of its own: a running desk, or a second run beside this one, keeps its bundle. */
const BUILT = mkdtempSync(join(tmpdir(), 'liff-app-'))
const NOW = '2026-11-21T06:32:00.000Z'
const IN_LINE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 Line/15.12.0/IAB LIFF'

const text = (words: string) => ({ 'zh-Hant': words })
const face = {
  liffId: LIFF,
  name: text('海風咖啡'),
  colours: { accent: '#b4532a', ink: '#ffffff' },
  pictures: { pattern: 'beans', mark: 'haifeng', cover: null },
  notice: { version: 3, text: text('個人資料告知') },
  company: '海風咖啡有限公司',
  basicId: '@haifeng',
  stores: [{ id: 'sto_01ARZ3NDEKTSV4RRFFQ69G5FAV', name: '永康店', code: 'YONGKANG', address: null }],
  joinGift: { name: text('迎新美式'), days: 7 },
  now: NOW,
}
const card = (stamps: number) => ({
  id: 'card-1',
  programId: 'crd_01ARZ3NDEKTSV4RRFFQ69G5FAV',
  kind: 'stamp',
  name: text('咖啡集點卡'),
  unit: text('杯'),
  balance: stamps,
  goal: 10,
  expiresAt: null,
  expiring: 0,
  reward: text('手沖單品一杯'),
  face: { colour: '#b4532a', pattern: 'beans', mark: 'haifeng', picture: null },
  round: 1,
  lastAt: NOW,
  nextAt: null,
  shown: {
    pressed: Array.from({ length: stamps }, (_, n) => ({ at: NOW, key: `scan:${n}` })),
    isOver: false,
    halfway: [],
  },
})
const home = {
  member: {
    id: 'mem_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    name: '林雅婷',
    code: '4183260759',
    phone: '0912-***-678',
    birthday: null,
    joinedAt: NOW,
    source: null,
    locale: 'zh-Hant',
    consents: { marketing: false, noticeVersion: 3 },
    isFriend: true,
  },
  cards: [card(6)],
  coupons: [],
  now: NOW,
}
const session = { token: 'session', expiresAt: '2099-01-01T00:00:00.000Z' }

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const context = (type: 'utou' | 'external') => ({
  type,
  ...(type === 'utou' && { userId: USER, viewType: 'full' }),
  liffId: LIFF,
  endpointUrl: ENDPOINT,
  permanentLinkPattern: 'concat',
  scope: ['openid', 'profile'],
  miniDomainAllowed: false,
  availability: { scanCodeV2: { permission: true, minVer: '11.7.0', minOsVer: '14.3.0' } },
})
const contextToken = (type: 'utou' | 'external') => `h.${base64(context(type))}.s`

/** A page loads twice or three times, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 })

let browser: Browser
let jwk: object
let mint: () => Promise<string>

beforeAll(async () => {
  const [pair] = await Promise.all([
    generateKeyPair('ES256'),
    build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'error', build: { outDir: BUILT } }),
  ])
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'test-1', alg: 'ES256', use: 'sig' }
  mint = () =>
    new SignJWT({ amr: ['linesso'], name: '林雅婷' })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: 'test-1' })
      .setIssuer('https://access.line.me')
      .setSubject(USER)
      .setAudience(CHANNEL)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(pair.privateKey)
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(BUILT, { recursive: true, force: true })
})

interface World {
  page: Page
  context: BrowserContext
  /** `POST /claims`, with what was sent. */
  calls: { route: string; body: Record<string, unknown>; key: string | undefined }[]
  documents: string[]
  hosts: Set<string>
  /** Where the group has another company: whether they let it count along. */
  shares?: boolean
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
}
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
}
const json = (route: Route, body: unknown, status = 200) =>
  route.fulfill({ status, contentType: 'application/json', headers: OPEN, body: JSON.stringify(body) })

const liveCodes = () => ({
  now: new Date().toISOString(),
  codes: [{ code: `${home.member.code}012345`, from: '2000-01-01T00:00:00.000Z', until: '2999-12-31T00:00:00.000Z' }],
})

const serveFile = (route: Route, path: string) => {
  const file = join(BUILT, path.replace('/liff/', '/'))
  const found = path.startsWith('/liff/assets/') && existsSync(file) ? file : join(BUILT, 'index.html')
  return route.fulfill({ contentType: TYPES[extname(found)], body: readFileSync(found) })
}

const bodyOf = (request: Request) => JSON.parse(request.postData() ?? '{}') as Record<string, unknown>

const SHARING = { version: 1, companies: [{ id: 'com_01ARZ3NDEKTSV4RRFFQ69G5FAV', name: '步行戶外股份有限公司' }] }
const YES = { version: 1, companies: [SHARING.companies[0]!.id] }

const faceIn = ({ shares }: World) => ({ ...face, ...(shares !== undefined && { sharing: SHARING }) })
const homeIn = ({ shares }: World) => {
  if (shares === undefined) return home
  const sharing = { stands: shares, version: shares ? 1 : null, at: shares ? NOW : null, endedAt: null }
  const consents = { ...home.member.consents, sharing }
  return { ...home, member: { ...home.member, consents }, cards: [{ ...card(6), shared: true }] }
}

const answerApi = (route: Route, world: World, isMember: () => boolean, join: () => void) => {
  const request = route.request()
  const { pathname } = new URL(request.url())
  const name = `${request.method()} ${pathname.replace('/api', '').replace(BRAND, '{id}')}`
  world.calls.push({
    route: name,
    body: request.postData() ? bodyOf(request) : {},
    key: request.headers()['idempotency-key'],
  })
  switch (name) {
    case 'GET /brands/{id}/face':
      return json(route, faceIn(world))
    case 'POST /session':
      return json(route, { ...session, member: isMember() ? homeIn(world) : null })
    case 'GET /me':
      return isMember() ? json(route, homeIn(world)) : json(route, { code: 'member-not-found' }, 404)
    case 'POST /me':
      join()
      return json(route, { home: homeIn(world), ...session }, 201)
    case 'PATCH /me':
      world.shares = bodyOf(request).sharing !== null
      return json(route, homeIn(world))
    case 'POST /claims':
      return json(route, { ticket: 'ticket-1', expiresAt: NOW })
    case 'POST /me/stamps':
      return json(route, { earned: [{ card: card(7), added: 1 }], coupons: [] })
    case 'GET /me/code':
      return json(route, liveCodes())
    case 'GET /me/attributes':
      return json(route, { attributes: [] })
    case 'GET /me/friendship':
      return json(route, { isFriend: true, addFriendUrl: null })
    default:
      return json(route, {}, 202)
  }
}

/** LINE as the SDK meets it in a browser; the table of its requests was taken from SDK 2.31.0. */
const answerLine = async (route: Route) => {
  const request = route.request()
  const url = new URL(request.url())
  if (request.method() === 'OPTIONS') return json(route, {})
  if (url.pathname.endsWith('/contextToken')) return json(route, { contextToken: contextToken('external') })
  if (url.host === 'access.line.me' && url.pathname === '/liff/v1/authorize') {
    const asked = url.searchParams.get('redirect_uri') ?? ENDPOINT
    const back = new URL(asked)
    for (const [name, value] of Object.entries({
      code: 'C0DE',
      state: url.searchParams.get('state') ?? '',
      liffClientId: CHANNEL,
      liffRedirectUri: asked,
    }))
      back.searchParams.set(name, value)
    return route.fulfill({ status: 302, headers: { location: back.href } })
  }
  if (url.pathname === '/oauth2/v2.1/token')
    return json(route, {
      access_token: 'access',
      expires_in: 43_200,
      id_token: await mint(),
      token_type: 'Bearer',
      scope: 'openid profile',
      refresh_token: 'r',
    })
  if (url.pathname === '/oauth2/v2.1/certs') return json(route, { keys: [jwk] })
  if (url.pathname === '/oauth2/v2.1/verify')
    return json(route, { scope: 'openid profile', client_id: CHANNEL, expires_in: 43_100 })
  if (url.pathname === '/friendship/v1/status') return json(route, { friendFlag: true })
  return json(route, {}, 404)
}

const open = async (where: 'line' | 'browser', who: 'member' | 'guest'): Promise<World> => {
  let isMember = who === 'member'
  const context = await browser.newContext({
    locale: 'zh-TW',
    viewport: { width: 360, height: 740 },
    ...(where === 'line' && { userAgent: IN_LINE }),
  })
  const page = await context.newPage()
  const world: World = { page, context, calls: [], documents: [], hosts: new Set() }
  if (where === 'line')
    await page.addInitScript(() => {
      Object.assign(window, { _liff: { features: ['postMessage', 'closeWindow'], postMessage() {} } })
    })
  await page.route('**/*', (route) => {
    const request = route.request()
    const url = new URL(request.url())
    world.hosts.add(url.host)
    if (url.origin !== ORIGIN) return answerLine(route)
    if (request.isNavigationRequest())
      world.documents.push(url.pathname.replace(ENDPOINT.slice(ORIGIN.length), '') + url.search)
    if (url.pathname.startsWith('/api/'))
      return answerApi(
        route,
        world,
        () => isMember,
        () => {
          isMember = true
        },
      )
    return serveFile(route, url.pathname)
  })
  return world
}

/** What LINE opens for https://liff.line.me/<liffId><deep>. */
const liffUrl = async (deep: string, where: 'line' | 'browser') => {
  const primary = `${ENDPOINT}?liff.state=${encodeURIComponent(deep)}`
  if (where === 'browser') return primary
  const inside = new URLSearchParams({
    access_token: 'access',
    context_token: contextToken('utou'),
    feature_token: 'f',
    id_token: await mint(),
    client_id: CHANNEL,
  })
  return `${primary}#${inside}`
}

const sent = (world: World, route: string) => world.calls.filter((call) => call.route === route)

describe.each(['line', 'browser'] as const)('opened in %s', (where) => {
  test('the poster’s store and place reach the join, through every load', async () => {
    const world = await open(where, 'guest')
    const { page } = world
    await page.goto(await liffUrl('/s/YONGKANG?p=door', where))
    await page.getByLabel('手機號碼').fill('0912345678')
    await page.getByText('永康店歡迎你').waitFor()
    await page.getByRole('button', { name: '我知道了，加入會員' }).click()
    await page.getByText('4183 2607 59').waitFor()
    const [join] = sent(world, 'POST /me')
    expect(join!.body).toMatchObject({
      phone: '0912345678',
      source: { store: 'YONGKANG', poster: 'door' },
      consents: { noticeVersion: 3, marketing: false },
    })
    expect(join!.key).toBeTruthy()
    expect(world.documents.length).toBeGreaterThanOrEqual(2)
    expect(new URL(page.url()).search).toBe('')
    await world.context.close()
  })

  test('a code in a link is claimed once, before sign-in, and pressed once', async () => {
    const world = await open(where, 'member')
    const { page } = world
    await page.goto(await liffUrl('/c/code-of-the-counter', where))
    await page.getByText('第 7 杯，蓋好了。').waitFor()
    expect(sent(world, 'POST /claims')).toHaveLength(1)
    const [claim] = sent(world, 'POST /claims')
    const presses = sent(world, 'POST /me/stamps')
    expect(presses).toHaveLength(1)
    expect(presses[0]!.body).toEqual({ code: 'ticket-1' })
    expect(presses[0]!.key).toBe(`${claim!.key}-stamp`)
    expect(world.calls.findIndex((call) => call.route === 'POST /claims')).toBeLessThan(
      world.calls.findIndex((call) => call.route === 'POST /session'),
    )
    await world.context.close()
  })

  test('a newcomer’s ticket waits for the join and is pressed then', async () => {
    const world = await open(where, 'guest')
    const { page } = world
    await page.goto(await liffUrl('/c/code-of-the-counter', where))
    await page.getByText('這杯的章先幫你留著').waitFor()
    await page.getByLabel('手機號碼').fill('0912345678')
    await page.getByRole('button', { name: '我知道了，加入會員' }).click()
    await page.getByText('第 7 杯，蓋好了。').waitFor()
    expect(sent(world, 'POST /claims')).toHaveLength(1)
    expect(sent(world, 'POST /me/stamps')).toHaveLength(1)
    await world.context.close()
  })

  test('where the group has another company, the joining asks one thing more, unticked; home says what waits', async () => {
    const world = await open(where, 'guest')
    world.shares = false
    const { page } = world
    await page.goto(await liffUrl('/', where))
    const tick = page.getByRole('checkbox', { name: '可以和集團其他公司一起計算' })
    await page.getByText('步行戶外股份有限公司也看得到').waitFor()
    expect(await tick.isChecked()).toBe(false)
    await page.getByLabel('手機號碼').fill('0912345678')
    await page.getByRole('button', { name: '我知道了，加入會員' }).click()
    await page.getByRole('heading', { name: '咖啡集點卡在這裡先停著' }).waitFor()
    expect(sent(world, 'POST /me')[0]!.body.consents).toEqual({ noticeVersion: 3, marketing: false })
    await page.getByRole('button', { name: '允許一起計算' }).click()
    await page.getByRole('heading', { name: '咖啡集點卡在這裡先停著' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '會員' }).click()
    await page.getByText('同意（第 1 版）').waitFor()
    await page.getByText('跨公司一起計算').click()
    await page.getByText('同意（第 1 版）').waitFor({ state: 'detached' })
    expect(sent(world, 'PATCH /me').map(({ body }) => body.sharing)).toEqual([YES, null])
    await world.context.close()
  })

  test('a tracked link is told once', async () => {
    const world = await open(where, 'member')
    const { page } = world
    await page.goto(await liffUrl('/coupons?m=msg_01ARZ3NDEKTSV4RRFFQ69G5FAV', where))
    await page.getByText('皮夾裡，還沒有券').waitFor()
    await page.reload()
    await page.getByText('皮夾裡，還沒有券').waitFor()
    expect(sent(world, 'POST /me/clicks').map((call) => call.body)).toEqual([
      { message: 'msg_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    ])
    await world.context.close()
  })
})

test('the card of a brand is painted before any other host is asked', async () => {
  const world = await open('browser', 'member')
  await world.page.goto(`${ENDPOINT}/coupons`, { waitUntil: 'commit' })
  await world.page.locator('.shell, .opening').first().waitFor()
  expect([...world.hosts].filter((host) => host !== new URL(ORIGIN).host)).toEqual([])
  await world.context.close()
})
