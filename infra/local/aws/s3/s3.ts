import type { Assembly, Resource } from '../../assembly/assembly.ts'
import { AwsError, type AwsAnswer, type AwsCall, type AwsService, type Desk } from '../service.ts'
import { listObjects } from './list-objects.ts'
import { announceObject } from './object-created.ts'
import { openObjects, type Objects, type StoredObject } from './objects.ts'
import { checkPresigned } from './presigned.ts'
import { plainBody, readRequest, type S3Operation } from './request.ts'

export interface S3 extends AwsService {
  objects: Objects
}

/** IAM knows fewer actions than S3 has operations. */
const ACTION: Record<S3Operation, string> = {
  DeleteObject: 's3:DeleteObject',
  DeleteObjects: 's3:DeleteObject',
  GetObject: 's3:GetObject',
  HeadBucket: 's3:ListBucket',
  HeadObject: 's3:GetObject',
  ListObjectsV2: 's3:ListBucket',
  PutObject: 's3:PutObject',
}

const KEPT_HEADERS = /^(content-type|cache-control|content-disposition|content-language|x-amz-meta-.+)$/

const keptHeaders = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT_HEADERS.test(name)))

const objectHeaders = ({ etag, size, modified, headers }: StoredObject) => ({
  'content-type': 'binary/octet-stream',
  ...headers,
  etag,
  'content-length': String(size),
  'last-modified': new Date(modified).toUTCString(),
})

const deletedKeys = (body: string) => [...body.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key!)

export const createS3 = (desk: Desk, assembly: Assembly): S3 => {
  const objects = openObjects(desk.vault)
  const buckets = new Map(assembly.of('AWS::S3::Bucket').map((bucket) => [bucket.name, bucket]))
  let announcing = 0

  const bucketOf = (name: string): Resource => {
    const bucket = buckets.get(name)
    if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404)
    return bucket
  }

  const put = (bucket: Resource, key: string, body: Buffer, headers: Record<string, string>): AwsAnswer => {
    const stored = objects.put(bucket.name, key, body, headers, desk.clock.now())
    announcing++
    void announceObject(desk, bucket, key, stored).finally(() => announcing--)
    return { status: 200, headers: { etag: stored.etag } }
  }

  const found = (bucket: string, key: string): StoredObject => {
    const object = objects.get(bucket, key)
    if (!object) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404)
    return object
  }

  const run = (operation: S3Operation, bucket: Resource, key: string, call: AwsCall): AwsAnswer => {
    switch (operation) {
      case 'PutObject':
        return put(bucket, key, plainBody(call), keptHeaders(call.headers))
      case 'GetObject': {
        const object = found(bucket.name, key)
        return { status: 200, headers: objectHeaders(object), body: objects.bytes(object) }
      }
      case 'HeadObject':
        return { status: 200, headers: objectHeaders(found(bucket.name, key)) }
      case 'DeleteObject':
        objects.remove(bucket.name, key)
        return { status: 204 }
      case 'DeleteObjects':
        for (const one of deletedKeys(call.body.toString())) objects.remove(bucket.name, one)
        return { status: 200, headers: { 'content-type': 'application/xml' }, body: '<DeleteResult></DeleteResult>' }
      case 'ListObjectsV2':
        return listObjects(objects, bucket.name, call.query)
      case 'HeadBucket':
        return { status: 200 }
    }
  }

  /** The desk's own hand says operation and JSON, e.g. a failed batch on its way to a bucket. */
  const putByDesk = (call: AwsCall): AwsAnswer => {
    const { Bucket, Key, Body } = JSON.parse(call.body.toString()) as Record<string, string>
    const bucket = bucketOf(Bucket!)
    desk.authorize(call.principal, 's3:PutObject', `${bucket.arn}/${Key}`)
    return { ...put(bucket, Key!, Buffer.from(Body ?? ''), { 'content-type': 'application/json' }), body: '{}' }
  }

  return {
    name: 's3',
    objects,
    handle: async (call) => {
      if (call.operation === 'PutObject') return putByDesk(call)
      const { operation, bucket: name, key } = readRequest(call)
      if (!operation)
        throw new AwsError('NotImplemented', `the local s3 does not simulate ${call.method} ${call.path}`, 501)
      const bucket = bucketOf(name)
      desk.authorize(call.principal, ACTION[operation], key ? `${bucket.arn}/${key}` : bucket.arn)
      checkPresigned(call, desk.clock.now())
      return run(operation, bucket, key, call)
    },
    busy: () => announcing,
    nextDue: () => undefined,
    runDue: async () => {},
    resume: async () => {},
    close: async () => {},
  }
}
