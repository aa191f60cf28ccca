import type { Properties } from '../../assembly/assembly.ts'
import type { WebAnswer, WebRequest } from '../web.ts'

const listed = (values: string[] | undefined) => (values ?? []).join(',')

/** What API Gateway adds itself when the API has a CorsConfiguration: it answers preflights and overrides the function's headers. */
export const createCors = (configuration: Properties | undefined) => {
  const headersFor = (origin: string | undefined): Record<string, string> => {
    if (!configuration || !origin) return {}
    const { AllowOrigins = [], AllowCredentials, ExposeHeaders } = configuration
    const any = AllowOrigins.includes('*')
    if (!any && !AllowOrigins.includes(origin)) return {}
    return {
      'access-control-allow-origin': any ? '*' : origin,
      ...(AllowCredentials && { 'access-control-allow-credentials': 'true' }),
      ...(ExposeHeaders && { 'access-control-expose-headers': listed(ExposeHeaders) }),
    }
  }
  return {
    headersFor,
    preflight: ({ method, headers }: WebRequest): WebAnswer | undefined => {
      if (!configuration || method !== 'OPTIONS' || !headers['access-control-request-method']) return undefined
      const allowed = {
        'access-control-allow-methods': listed(configuration.AllowMethods),
        'access-control-allow-headers': listed(configuration.AllowHeaders),
        ...(configuration.MaxAge && { 'access-control-max-age': String(configuration.MaxAge) }),
      }
      return { status: 204, headers: { ...headersFor(headers.origin), ...allowed }, body: '' }
    },
  }
}
