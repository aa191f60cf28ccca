import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** What is built and can be built again. */
export const BUILD = join(ROOT, '.build')
export const BUNDLES = join(BUILD, 'functions')

export const bundleDirectory = (module: string, file: string): string => join(BUNDLES, `${module}-${file}`)

/** Changes when the function's code does. */
export const bundleRevision = (module: string, file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(bundleDirectory(module, file), 'index.mjs')))
    .digest('hex')
    .slice(0, 16)
