import type { Properties } from '../../assembly/assembly.ts'

type Headers = Record<string, string>

/** The desk's LINE answers for these, so a page that may call them may call it too. */
const LINE_HOSTS = /https:\/\/(?:access\.line\.me|profile\.line-scdn\.net)(?=[ ;]|$)/g

/** What AWS::CloudFront::ResponseHeadersPolicy adds; Strict-Transport-Security is left out, for the desk has no TLS.
 *  @param line the origin of the desk's LINE */
export const policyHeaders = (
  { SecurityHeadersConfig: security = {}, CustomHeadersConfig: custom }: Properties,
  line?: string,
): Headers => {
  const headers: Headers = {}
  if (security.ContentTypeOptions) headers['x-content-type-options'] = 'nosniff'
  if (security.FrameOptions) headers['x-frame-options'] = security.FrameOptions.FrameOption
  if (security.ReferrerPolicy) headers['referrer-policy'] = security.ReferrerPolicy.ReferrerPolicy
  if (security.ContentSecurityPolicy)
    headers['content-security-policy'] = String(security.ContentSecurityPolicy.ContentSecurityPolicy).replace(
      LINE_HOSTS,
      (host) => (line ? `${host} ${line}` : host),
    )
  if (security.XSSProtection) headers['x-xss-protection'] = security.XSSProtection.Protection ? '1; mode=block' : '0'
  for (const { Header, Value } of custom?.Items ?? []) headers[String(Header).toLowerCase()] = String(Value)
  return headers
}

/** AWS's managed policy SecurityHeadersPolicy. */
export const MANAGED_SECURITY = '67f7725c-6f97-4210-82d7-5512b31e9d03'

export const managedSecurityHeaders = (): Headers => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-xss-protection': '1; mode=block',
})
