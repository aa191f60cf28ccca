// Custom::CDKBucketDeployment, done by hand: its function is Python with the AWS CLI, which does not run on the desk.
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Assembly, CustomAnswer, Resource } from '../../assembly/assembly.ts'
import { contentType } from '../s3/content-type.ts'
import type { Objects } from '../s3/objects.ts'

/** Folders that stand in for what the assembly would put below a prefix: `{ liff: '.build/liff-app-desk' }`. */
export type Sites = Readonly<Record<string, string>>

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
      )
    : []

const fitsAny = (patterns: string[] | undefined, key: string) =>
  (patterns ?? []).some((pattern) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    ).test(key),
  )

const metadataHeaders = (system: Record<string, string> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(system ?? {}).map(([name, value]) => [name.toLowerCase(), value]))

/** Puts every file of the source assets below the destination's prefix. */
export const deployToBucket = (
  assembly: Assembly,
  objects: Objects,
  { properties, id, stack }: Resource,
  now: number,
  sites: Sites = {},
): CustomAnswer => {
  const {
    SourceObjectKeys,
    DestinationBucketName,
    DestinationBucketKeyPrefix = '',
    Exclude,
    Include,
    SystemMetadata,
    SourceMarkers = [],
  } = properties
  if ((SourceMarkers as object[]).some((markers) => Object.keys(markers).length))
    throw new Error(`${stack}/${id} fills in values at deploy time, which the desk does not do`)
  const prefix = DestinationBucketKeyPrefix ? `${DestinationBucketKeyPrefix}/` : ''
  for (const source of SourceObjectKeys as string[]) {
    const dir = sites[DestinationBucketKeyPrefix] ?? assembly.asset(source)
    for (const file of filesUnder(dir)) {
      const name = relative(dir, file).split(sep).join('/')
      if (fitsAny(Exclude, name) && !fitsAny(Include, name)) continue
      const headers = { 'content-type': contentType(extname(file)), ...metadataHeaders(SystemMetadata) }
      objects.put(DestinationBucketName, prefix + name, { file }, headers, now)
    }
  }
  const physicalId = createHash('sha256').update(`${stack}/${id}`).digest('hex').slice(0, 20)
  return { physicalId, data: { DestinationBucketArn: properties.DestinationBucketArn, SourceObjectKeys } }
}
