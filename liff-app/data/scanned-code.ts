// What a camera read, or a finger typed: a counter code, or the brand’s printed 立牌.

export type Scanned = { kind: 'code'; code: string } | { kind: 'poster'; poster: string } | { kind: 'other' }

/** As a counter writes it: whose counter, the digits, a secret. */
const COUNTER_CODE = /^[a-z0-9]{6}-\d{6}-[\w-]+$/

/** The QR holds the LIFF URL of the brand: `https://liff.line.me/<liffId>/c/<code>`. Another brand's is told apart before it is spent; for a coupon it counts, and the server knows where the coupon is taken. */
export const readScanned = (value: string, own: { liffId: string; brandId: string; anyCounter?: boolean }): Scanned => {
  const text = value.trim()
  if (/^\d{6}$/.test(text)) return { kind: 'code', code: text }
  if (!URL.canParse(text)) return { kind: 'other' }
  const url = new URL(text)
  const path = url.searchParams.get('liff.state') ?? url.pathname
  const code = /\/c\/([^/?#]+)/.exec(path)?.[1]
  const isOurs = url.pathname.includes(`/${own.liffId}`) || url.pathname.includes(`/liff/${own.brandId}`)
  const isCounter = own.anyCounter === true && code !== undefined && COUNTER_CODE.test(code)
  if (!isOurs && !isCounter) return { kind: 'other' }
  if (code) return { kind: 'code', code: decodeURIComponent(code) }
  const poster = (path.includes('?') ? new URL(path, url).searchParams : url.searchParams).get('p')
  return poster && /\/s\/[^/?#]+/.test(path) ? { kind: 'poster', poster } : { kind: 'other' }
}
