// A bundle remembers the files it was made of, so that a change of one use case makes one bundle again and not all of them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { BUILD, ROOT } from './bundle-place.ts'

/** What shapes a bundle without being in it. The lock stands for every package. */
const ALWAYS = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'infra/cloud/bundle.ts',
  'infra/cloud/building/left-out.ts',
  'infra/cloud/building/own-refusals.ts',
]

type Hashes = Record<string, string>

const memory = (name: string): string => join(BUILD, 'stamps', `${name}.json`)

/** Answers a function that hashes each file once. */
const hasher = () => {
  const known = new Map<string, string>()
  return (file: string): string => {
    const path = join(ROOT, file)
    const hash =
      known.get(file) ?? (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('base64') : 'gone')
    known.set(file, hash)
    return hash
  }
}

/** For one run over many bundles. */
export const sameInputs = () => {
  const hash = hasher()
  return {
    isSame: (name: string): boolean => {
      if (!existsSync(memory(name))) return false
      const made = JSON.parse(readFileSync(memory(name), 'utf8')) as Hashes
      return Object.entries(made).every(([file, was]) => hash(file) === was)
    },
    remember: (name: string, { inputs }: Metafile): void => {
      const own = Object.keys(inputs).filter((file) => !file.includes('node_modules/'))
      const made: Hashes = Object.fromEntries([...ALWAYS, ...own].map((file) => [file, hash(file)]))
      mkdirSync(dirname(memory(name)), { recursive: true })
      writeFileSync(memory(name), JSON.stringify(made))
    },
  }
}
