import { AwsError } from '../service.ts'

/** One page of a list; the token is the place to go on from. */
export const page = <T>(list: T[], { maxResults = 100, nextToken }: { maxResults?: number; nextToken?: string }) => {
  const from = nextToken === undefined ? 0 : Number(nextToken)
  if (!Number.isInteger(from)) throw new AwsError('InvalidToken', `Invalid Token: '${nextToken}'`)
  // 0 asks for the default.
  const to = from + (maxResults || 100)
  return { items: list.slice(from, to), nextToken: to < list.length ? String(to) : undefined }
}

/** Step Functions tells instants in seconds. */
export const inSeconds = (instant: number | undefined) => (instant === undefined ? undefined : instant / 1000)
