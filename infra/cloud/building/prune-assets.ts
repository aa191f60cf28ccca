import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD } from './bundle-place.ts'

/** A world that was started a moment ago may still load the bundles of the assembly before. */
const SPARED_MS = 60 * 60_000

/** The CDK adds to its output folder and never takes away. */
export const pruneAssets = (dir: string): void => {
  const names = readdirSync(dir)
  const wanted = names
    .filter((name) => name.endsWith('.assets.json'))
    .map((name) => readFileSync(join(dir, name), 'utf8'))
  for (const name of names.filter((one) => one.startsWith('asset.'))) {
    const path = join(dir, name)
    if (wanted.some((text) => text.includes(name)) || Date.now() - statSync(path).ctimeMs < SPARED_MS) continue
    rmSync(path, { recursive: true, force: true })
  }
}

const COMPILED = join(BUILD, 'compiled')

/** What V8 made of a bundle lies in a folder of the asset's name; without the asset nobody asks for it again. */
export const pruneCompiled = (...dirs: string[]): void => {
  for (const name of existsSync(COMPILED) ? readdirSync(COMPILED) : [])
    if (!dirs.some((dir) => existsSync(join(dir, name)))) rmSync(join(COMPILED, name), { recursive: true, force: true })
}
