import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Vault } from '../../vault.ts'

export interface StoredObject {
  etag: string
  size: number
  modified: number
  /** content-type, cache-control, x-amz-meta-… */
  headers: Record<string, string>
  /** A file of the assembly stands in for its bytes; anything else is kept as base64. */
  file?: string
  base64?: string
}

export interface Objects {
  get(bucket: string, key: string): StoredObject | undefined
  put(
    bucket: string,
    key: string,
    body: Buffer | { file: string },
    headers: Record<string, string>,
    now: number,
  ): StoredObject
  remove(bucket: string, key: string): void
  list(bucket: string, prefix: string): [key: string, object: StoredObject][]
  bytes(object: StoredObject): Buffer
}

const fileBytes = new Map<string, Buffer>()

const readOnce = (file: string): Buffer => {
  const bytes = fileBytes.get(file) ?? readFileSync(file)
  fileBytes.set(file, bytes)
  return bytes
}

const idOf = (bucket: string, key: string) => `${bucket}/${key}`

export const openObjects = (vault: Vault): Objects => {
  const drawer = vault.drawer<StoredObject>('s3')
  return {
    get: (bucket, key) => drawer.get(idOf(bucket, key)),
    put: (bucket, key, body, headers, now) => {
      const bytes = Buffer.isBuffer(body) ? body : readOnce(body.file)
      const object: StoredObject = {
        etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
        size: bytes.length,
        modified: now,
        headers,
        ...(Buffer.isBuffer(body) ? { base64: body.toString('base64') } : { file: body.file }),
      }
      drawer.put(idOf(bucket, key), object)
      return object
    },
    remove: (bucket, key) => drawer.delete(idOf(bucket, key)),
    list: (bucket, prefix) => {
      const start = idOf(bucket, prefix)
      return drawer
        .all()
        .flatMap(([id, object]) =>
          id.startsWith(start) ? [[id.slice(bucket.length + 1), object] as [string, StoredObject]] : [],
        )
    },
    bytes: ({ file, base64 }) => (file ? readOnce(file) : Buffer.from(base64 ?? '', 'base64')),
  }
}
