import type { Objects } from '../aws/s3/objects.ts'
import type { WebAnswer, WebRequest } from '../aws/web.ts'

const denied: WebAnswer = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
}

/** A bucket behind the edge, read with origin access control: what is not there is 403, for the edge may not list. */
export const fromBucket = (objects: Objects, bucket: string, { path, headers }: WebRequest): WebAnswer => {
  const object = objects.get(bucket, decodeURIComponent(path).replace(/^\//, ''))
  if (!object) return denied
  const shown = {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    etag: object.etag,
    'last-modified': new Date(object.modified).toUTCString(),
  }
  if (headers['if-none-match'] === object.etag) return { status: 304, headers: shown, body: '' }
  return { status: 200, headers: shown, body: objects.bytes(object) }
}
