// One folder a function, each bundled for itself: only so can a function's lazy imports stay lazy and everything it does
// not use be left out. A single file would hold whatever a lazy import reaches whole, because it must be able to start it late.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { ModuleManifest } from '../../functions/platform/manifest.ts'
import { bundleDirectory, BUNDLES, ROOT } from './building/bundle-place.ts'
import { leftOut } from './building/left-out.ts'
import { ownRefusals, wordsOf } from './building/own-refusals.ts'
import { sameInputs } from './building/same-inputs.ts'
import { functionsOf } from './parts/work/manifest-functions.ts'

/** CommonJS packages inside an ES module ask for Node's own modules with `require`. */
const REQUIRE = "import{createRequire as jidianRequire}from'node:module';const require=jidianRequire(import.meta.url);"

interface Entry {
  name: string
  source: string
  outdir: string
  /** Failure words that its routes may answer. */
  words: ReadonlySet<string>
}

const entriesOf = (modules: ModuleManifest[]): Entry[] =>
  modules.flatMap((manifest) =>
    functionsOf(manifest).map(({ file }) => ({
      name: `${manifest.name}-${file}`,
      source: join(ROOT, 'functions', manifest.name, `${file}.ts`),
      outdir: bundleDirectory(manifest.name, file),
      words: wordsOf(manifest.routes),
    })),
  )

// `keepNames` is off: it adds a twentieth, and no code tells classes apart by name; AWS's errors carry theirs as a value.
const bundle = ({ source, words }: Entry, outdir: string) =>
  build({
    entryPoints: [{ in: source, out: 'index' }],
    outdir,
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // The ES module builds of the SDK are a third smaller: more of them can be left out.
    mainFields: ['module', 'main'],
    plugins: [leftOut, ownRefusals(words)],
    minify: true,
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  })

/** Put in place at once: whoever reads the bundle meanwhile sees the old one whole. */
const putInPlace = (fresh: string, outdir: string): void => {
  rmSync(outdir, { recursive: true, force: true })
  renameSync(fresh, outdir)
}

const dropOthers = (entries: Entry[]): void => {
  const wanted = new Set(entries.map(({ name }) => name))
  for (const name of existsSync(BUNDLES) ? readdirSync(BUNDLES) : [])
    if (!wanted.has(name)) rmSync(join(BUNDLES, name), { recursive: true, force: true })
}

/** Writes `.build/functions/<module>-<file>/index.mjs`, and its chunks beside it, for every function of the manifests. */
export const bundleFunctions = async (modules: ModuleManifest[]): Promise<void> => {
  const entries = entriesOf(modules)
  const missing = entries.filter(({ source }) => !existsSync(source)).map(({ source }) => source.slice(ROOT.length))
  if (missing.length > 0) throw new Error(`named in a manifest but not there: ${missing.join(', ')}`)
  dropOthers(entries)
  const { isSame, remember } = sameInputs()
  const make = async (entry: Entry): Promise<void> => {
    const { name, outdir } = entry
    if (existsSync(outdir) && isSame(name)) return
    const fresh = `${outdir}.fresh`
    const { metafile } = await bundle(entry, fresh)
    putInPlace(fresh, outdir)
    remember(name, metafile)
  }
  const outcomes = await Promise.allSettled(entries.map(make))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}
