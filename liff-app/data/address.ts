// The address of the app: /liff/<brandId>/<route>. On the primary load of a LIFF URL the route still waits in `liff.state`.

export const BASE = '/liff'

export interface Address {
  brandId: string
  /** Below the brand, `/s/YONGKANG`; `/` at home. */
  path: string
  query: URLSearchParams
  /** LINE will replace this page: nothing may be spent on it. */
  isPrimary: boolean
}

const STATE = 'liff.state'

export const readAddress = (href: string): Address => {
  const url = new URL(href)
  const [, brandId = '', rest = ''] = /^\/liff\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
  const state = url.searchParams.get(STATE)
  if (state === null)
    return { brandId, path: rest.replace(/\/$/, '') || '/', query: url.searchParams, isPrimary: false }
  const deep = new URL(state.startsWith('/') ? state : `/${state}`, url.origin)
  return { brandId, path: deep.pathname.replace(/\/$/, '') || '/', query: deep.searchParams, isPrimary: true }
}

export const hrefOf = (brandId: string, path: string): string => `${BASE}/${brandId}${path === '/' ? '' : path}`

/** What LINE's sign-in leaves behind in the query once init has read it. */
const LEFT_BY_LINE = [
  'code',
  'state',
  'liffClientId',
  'liffRedirectUri',
  'friendship_status_changed',
  'error',
  'error_description',
]

/** The address to sign in for: the deep link, without what an earlier sign-in or message link left. */
export const cleanHref = (href: string, also: readonly string[] = []): string => {
  const url = new URL(href)
  for (const name of [...LEFT_BY_LINE, ...also]) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}
