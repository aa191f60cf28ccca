import type { AwsCall } from '../service.ts'

export type S3Operation =
  'GetObject' | 'HeadObject' | 'PutObject' | 'DeleteObject' | 'ListObjectsV2' | 'DeleteObjects' | 'HeadBucket'

export interface S3Request {
  operation: S3Operation | undefined
  bucket: string
  key: string
}

const objectOperation = (method: string): S3Operation | undefined =>
  (({ GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject', DELETE: 'DeleteObject' }) as const)[method]

const bucketOperation = (method: string, query: URLSearchParams): S3Operation | undefined => {
  if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2'
  if (method === 'POST' && query.has('delete')) return 'DeleteObjects'
  return method === 'HEAD' ? 'HeadBucket' : undefined
}

/** Path style, which the SDK uses by itself when its endpoint is an IP address. */
export const readRequest = ({ method, path, query }: AwsCall): S3Request => {
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(path)) ?? []
  return { bucket, key, operation: key ? objectOperation(method) : bucketOperation(method, query) }
}

/** An `aws-chunked` body, which the SDK sends for streams and trailing checksums, without its framing. */
export const plainBody = ({ body, headers }: AwsCall): Buffer => {
  if (
    !headers['content-encoding']?.includes('aws-chunked') &&
    !headers['x-amz-content-sha256']?.startsWith('STREAMING-')
  )
    return body
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, end).toString(), 16)
    if (!size) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
