import type { AwsAnswer } from '../service.ts'
import type { Objects } from './objects.ts'

const LARGEST_PAGE = 1_000

const xml = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const listObjects = (objects: Objects, bucket: string, query: URLSearchParams): AwsAnswer => {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter')
  const after = query.get('continuation-token') ?? query.get('start-after') ?? ''
  const limit = Math.min(Number(query.get('max-keys') ?? LARGEST_PAGE), LARGEST_PAGE)
  const folders = new Set<string>()
  const found = objects.list(bucket, prefix).filter(([key]) => {
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1
    if (cut >= 0) folders.add(key.slice(0, cut + 1))
    return cut < 0 && key > after
  })
  const page = found.slice(0, limit)
  const truncated = found.length > limit
  const contents = page.map(
    ([key, { etag, size, modified }]) =>
      `<Contents><Key>${xml(key)}</Key><LastModified>${new Date(modified).toISOString()}</LastModified><ETag>${xml(etag)}</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  )
  const common = [...folders].map((folder) => `<CommonPrefixes><Prefix>${xml(folder)}</Prefix></CommonPrefixes>`)
  const next = truncated ? `<NextContinuationToken>${xml(page.at(-1)![0])}</NextContinuationToken>` : ''
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${xml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${truncated}</IsTruncated>${next}${contents.join('')}${common.join('')}</ListBucketResult>`,
  }
}
