import type { Assembly, Properties } from '../../assembly/assembly.ts'

type Rule = {
  AllowedMethods: string[]
  AllowedOrigins: string[]
  AllowedHeaders?: string[]
  ExposedHeaders?: string[]
  MaxAge?: number
}

const rulesOf = (properties: Properties): Rule[] => properties.CorsConfiguration?.CorsRules ?? []

/** What a bucket's CORS rules add for a browser that puts a picture with a presigned URL; nothing without a fitting rule. */
export const bucketCors =
  (assembly: Assembly) =>
  (path: string, method: string, origin: string | undefined): Record<string, string> => {
    if (!origin) return {}
    const bucket = assembly.of('AWS::S3::Bucket').find(({ name }) => path.split('/')[1] === name)
    const rule =
      bucket &&
      rulesOf(bucket.properties).find(
        (one) =>
          one.AllowedMethods.includes(method) &&
          one.AllowedOrigins.some((allowed) => allowed === '*' || allowed === origin),
      )
    if (!rule) return {}
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': rule.AllowedMethods.join(', '),
      'access-control-allow-headers': (rule.AllowedHeaders ?? []).join(', '),
      ...(rule.ExposedHeaders && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
      ...(rule.MaxAge && { 'access-control-max-age': String(rule.MaxAge) }),
    }
  }
