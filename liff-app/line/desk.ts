// LINE on the desk: the same steps as the SDK, against the simulated platform. Swapped in for real.ts by `vite build --mode desk`.
// A phone of the town is an iframe; its page opens the camera and closes the sheet when we ask by postMessage:
//   we say { type: 'liff:scan' } → it answers { type: 'liff:scanned', value: string | null }; we say { type: 'liff:close' }.
import type { LineClient, LineStart } from './line-client.ts'
import { challengeOf, randomWord } from './pkce.ts'

interface Tokens {
  idToken: string
  accessToken: string
}

const isInPhone = window.parent !== window
const never = new Promise<never>(() => {})

/** LINE keeps its tokens in sessionStorage in LINE, in localStorage outside; so do we, by LIFF id. Phones of one town page
 *  share that storage, and a frame's name says whose it is. */
const drawer = () => (isInPhone ? sessionStorage : localStorage)
const tokensKey = (liffId: string) => `desk-line:${liffId}:${isInPhone ? window.name : ''}:tokens`
const loginKey = (liffId: string) => `desk-line:${liffId}:login`

let lineOrigin = ''
let current: { liffId: string; tokens: Tokens | null } | undefined

const load = (liffId: string): Tokens | null =>
  JSON.parse(drawer().getItem(tokensKey(liffId)) ?? 'null') as Tokens | null

const keep = (liffId: string, tokens: Tokens) => drawer().setItem(tokensKey(liffId), JSON.stringify(tokens))

const takeFromHash = (liffId: string) => {
  const hash = new URLSearchParams(location.hash.slice(1))
  const idToken = hash.get('id_token')
  const accessToken = hash.get('access_token')
  if (idToken && accessToken && hash.has('context_token')) keep(liffId, { idToken, accessToken })
}

/** Primary load: the deep link waits in `liff.state`; LINE verifies the tokens and replaces the page. */
const goToSecondary = (state: string) => {
  const url = new URL(location.href)
  url.searchParams.delete('liff.state')
  url.hash = ''
  const rest = new URL(state, 'https://state.invalid')
  url.pathname = url.pathname.replace(/\/$/, '') + rest.pathname
  for (const [name, value] of rest.searchParams) url.searchParams.set(name, value)
  url.hash = rest.hash
  location.replace(url)
}

const finishLogin = async (liffId: string, query: URLSearchParams) => {
  const begun = JSON.parse(sessionStorage.getItem(loginKey(liffId)) ?? 'null') as {
    state: string
    verifier: string
  } | null
  if (!begun || begun.state !== query.get('state')) return
  sessionStorage.removeItem(loginKey(liffId))
  const response = await fetch(`${lineOrigin}/oauth2/v2.1/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: query.get('liffClientId') ?? '',
      appId: liffId,
      code: query.get('code')!,
      code_verifier: begun.verifier,
      redirect_uri: query.get('liffRedirectUri') ?? '',
      id_token_key_type: 'JWK',
    }),
  })
  if (!response.ok) return
  const body = (await response.json()) as { id_token: string; access_token: string }
  keep(liffId, { idToken: body.id_token, accessToken: body.access_token })
}

const start = async (liffId: string): Promise<LineStart> => {
  const world = (await (await fetch('/world')).json()) as { urls: { line: string } }
  lineOrigin = world.urls.line.replace(/\/$/, '')
  takeFromHash(liffId)
  const query = new URLSearchParams(location.search)
  const state = query.get('liff.state')
  if (state) {
    goToSecondary(state)
    return never
  }
  if (query.has('code') && query.has('liffClientId')) await finishLogin(liffId, query)
  if (location.hash.includes('access_token=')) history.replaceState(null, '', location.pathname + location.search)
  const tokens = load(liffId)
  current = { liffId, tokens }
  return {
    idToken: tokens?.idToken ?? null,
    accessToken: tokens?.accessToken ?? null,
    isInClient: isInPhone,
    isLoggedIn: tokens !== null,
  }
}

const login = async (redirectUri: string) => {
  const { liffId } = current!
  const begun = { state: randomWord(), verifier: randomWord() + randomWord() }
  sessionStorage.setItem(loginKey(liffId), JSON.stringify(begun))
  localStorage.removeItem(tokensKey(liffId))
  const url = new URL('/liff/v1/authorize', lineOrigin)
  url.search = new URLSearchParams({
    app_id: liffId,
    state: begun.state,
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: await challengeOf(begun.verifier),
    redirect_uri: redirectUri,
  }).toString()
  location.assign(url)
}

const askPhone = (type: string) => window.parent.postMessage({ type }, '*')

const scan = () =>
  new Promise<string | null>((resolve) => {
    const hear = (event: MessageEvent<{ type?: string; value?: string | null } | null>) => {
      if (event.source !== window.parent || event.data?.type !== 'liff:scanned') return
      removeEventListener('message', hear)
      resolve(event.data.value ?? null)
    }
    addEventListener('message', hear)
    askPhone('liff:scan')
  })

const isFriend = async () => {
  try {
    const response = await fetch(`${lineOrigin}/friendship/v1/status`, {
      headers: { authorization: `Bearer ${current?.tokens?.accessToken}` },
    })
    return response.ok ? ((await response.json()) as { friendFlag: boolean }).friendFlag : null
  } catch {
    return null
  }
}

export const line: LineClient = {
  start,
  login: (redirectUri) => void login(redirectUri),
  canScan: () => isInPhone,
  scan,
  canRequestFriendship: () => false,
  requestFriendship: async () => {},
  isFriend,
  // The town has no list of friends: the link is copied and said in the chat.
  canShare: () => false,
  share: () => {},
  close: () => (isInPhone ? askPhone('liff:close') : window.close()),
  language: () => navigator.language,
}
