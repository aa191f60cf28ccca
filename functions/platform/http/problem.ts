// RFC 9457 problems: a sentence in the person's language, a stable `code` for programs, the trace id for us.
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Detail } from '#shared/base/result.ts'
import type { Locale } from '#shared/base/text.ts'
import { refusal } from '#shared/text/refusals.ts'
import { trace } from '../watch/trace.ts'

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer

export const problem = (
  code: string,
  status: number,
  locale: Locale,
  facts: Detail = {},
): APIGatewayProxyStructuredResultV2 => {
  const { title, words } = refusal(code as Parameters<typeof refusal>[0], locale, facts)
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      ...(status === 503 || status === 429 ? { 'retry-after': '2' } : {}),
    },
    body: JSON.stringify({
      type: `https://jidian.dev/problems/${code}`,
      title,
      status,
      detail: words,
      code,
      facts,
      trace: trace(),
    }),
  }
}
