import { AwsError, type AwsCall } from '../service.ts'

const SIGNED_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** A presigned URL must be inside its time; its signature is there but not computed again, for every secret on the desk is the same. */
export const checkPresigned = ({ query }: AwsCall, now: number): void => {
  const signedAt = query.get('X-Amz-Date')
  if (!query.has('X-Amz-Credential') || !signedAt) return
  const [, ...parts] = SIGNED_AT.exec(signedAt) ?? []
  const [year, month, day, hour, minute, second] = parts.map(Number) as [number, number, number, number, number, number]
  const expiresAt = Date.UTC(year, month - 1, day, hour, minute, second) + Number(query.get('X-Amz-Expires')) * 1000
  if (!/^[0-9a-f]{64}$/.test(query.get('X-Amz-Signature') ?? ''))
    throw new AwsError('SignatureDoesNotMatch', 'The request signature does not match', 403)
  if (now > expiresAt) throw new AwsError('AccessDenied', 'Request has expired', 403)
}
