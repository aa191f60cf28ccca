// What a first visit downloads, read from the manifest that Vite writes, and what a Lambda weighs as a zip.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}
export type ViteManifest = Record<string, Chunk>

/** The files of the entry, of all it imports statically, and of those lazy chunks the first route asks for at once. */
export const firstRouteFiles = (manifest: ViteManifest, isAskedAtOnce: RegExp): { js: string[]; css: string[] } => {
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    chunk.imports?.forEach(visit)
    chunk.dynamicImports?.filter((lazy) => isAskedAtOnce.test(lazy)).forEach(visit)
  }
  Object.keys(manifest)
    .filter((key) => manifest[key]!.isEntry)
    .forEach(visit)
  const chunks = [...seen].map((key) => manifest[key]!)
  return {
    js: [...new Set(chunks.map(({ file }) => file))].filter((file) => file.endsWith('.js')),
    css: [...new Set(chunks.flatMap(({ css = [] }) => css))],
  }
}

const gzippedBytes = (folder: string, files: string[]) =>
  files.reduce((all, file) => all + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)

export const firstRouteBytes = (folder: string, isAskedAtOnce: RegExp): { js: number; css: number } => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as ViteManifest
  const { js, css } = firstRouteFiles(manifest, isAskedAtOnce)
  return { js: gzippedBytes(folder, js), css: gzippedBytes(folder, css) }
}

const zippedBytes = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .reduce((all, name) => all + deflateRawSync(readFileSync(join(folder, name))).length, 0)

/** Each Lambda's size as a zip stores it, its lazy chunks included, without source maps. */
export const lambdaBytes = (folder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'index.mjs')))
      .map((name) => [name, zippedBytes(join(folder, name))]),
  )
