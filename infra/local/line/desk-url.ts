// LINE takes https only (TLS 1.2 or later). The desk has no TLS, so its own loopback addresses may come as http.
// https://developers.line.biz/en/reference/messaging-api/#url-encoding

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

export const isServedSafely = (text: string): boolean => {
  const url = parseUrl(text)
  return url !== undefined && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
}
