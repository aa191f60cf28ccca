import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface AssetManifest {
  files?: Record<string, { source?: { path?: string } }>
}

/** Finds an asset's directory by its content hash, its object key or the path in `aws:asset:path`. */
export const assetFinder = (dir: string) => {
  const paths = new Map<string, string>()
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.assets.json'))) {
    const manifest = JSON.parse(readFileSync(join(dir, file), 'utf8')) as AssetManifest
    for (const [hash, { source }] of Object.entries(manifest.files ?? {}))
      if (source?.path) paths.set(hash, resolve(dir, source.path))
  }
  return (name: string): string => {
    const hash = name.replace(/^asset\./, '').replace(/\.\w+$/, '')
    const found =
      paths.get(hash) ?? [name, `asset.${hash}`].map((path) => resolve(dir, path)).find((path) => existsSync(path))
    if (!found) throw new Error(`the assembly ${dir} has no asset '${name}'`)
    return found
  }
}
