import { Duration } from 'aws-cdk-lib'
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { REGION } from '../../settings.ts'

/** Hosts that LINE's LIFF SDK 2.31 talks to, read from its bundle. */
const LIFF_HOSTS = {
  calls: [
    'https://api.line.me',
    'https://access.line.me',
    'https://liff.line.me',
    'https://miniapp.line.me',
    'https://liffsdk.line-scdn.net',
    'https://static.line-scdn.net',
    'https://uts-front.line-apps.com',
  ],
  scripts: ['https://static.line-scdn.net'],
  frames: ['https://liff-subwindow.line.me'],
  /** People's own pictures. */
  pictures: ['https://profile.line-scdn.net', 'https://sprofile.line-scdn.net', 'https://obs.line-scdn.net'],
}

type Directives = Record<string, string[]>

const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

const COMMON: Directives = {
  'default-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  // Preact and the flow editor set styles one by one; a script can still come from a file of ours only.
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'img-src': ["'self'", 'data:', 'blob:', ...LIFF_HOSTS.pictures],
}

const liffPolicy: Directives = {
  ...COMMON,
  'script-src': ["'self'", ...LIFF_HOSTS.scripts],
  'connect-src': ["'self'", ...LIFF_HOSTS.calls],
  'frame-src': ["'self'", ...LIFF_HOSTS.frames],
  'form-action': ["'self'", 'https://access.line.me'],
  // LINE opens a LIFF page in a window of its own. Only our own pages show it inside another: the preview, the desk's phones.
  'frame-ancestors': ["'self'"],
}

const adminPolicy = (signIn: string, uploads: string): Directives => ({
  ...COMMON,
  'script-src': ["'self'"],
  'connect-src': ["'self'", `https://cognito-idp.${REGION}.amazonaws.com`, signIn, uploads],
  'frame-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})

/** Swagger UI asks nobody but us. */
const docsPolicy: Directives = {
  ...COMMON,
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** Answers of the API and uploaded pictures: nothing in them may run, whatever a browser takes them for. */
const inertPolicy: Directives = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], sandbox: [] }

const headers = (scope: Construct, id: string, name: string, directives: Directives): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: name,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policyText(directives), override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: 'camera=(self), geolocation=(self), microphone=()', override: true },
      ],
    },
  })

export interface ResponseHeaders {
  liff: ResponseHeadersPolicy
  admin: ResponseHeadersPolicy
  inert: ResponseHeadersPolicy
  docs: ResponseHeadersPolicy
}

interface Addresses {
  stage: string
  /** Cognito's own origin, where the code is exchanged. */
  signIn: string
  /** Where pictures are put with a signed URL. */
  uploads: string
}

export const responseHeaders = (scope: Construct, { stage, signIn, uploads }: Addresses): ResponseHeaders => ({
  liff: headers(scope, 'LiffHeaders', `jidian-${stage}-liff`, liffPolicy),
  admin: headers(scope, 'AdminHeaders', `jidian-${stage}-admin`, adminPolicy(signIn, uploads)),
  inert: headers(scope, 'InertHeaders', `jidian-${stage}-inert`, inertPolicy),
  docs: headers(scope, 'DocsHeaders', `jidian-${stage}-docs`, docsPolicy),
})
