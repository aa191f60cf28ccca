// One esbuild run for all functions: 30 bundles take seconds together, half a minute one by one.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { ModuleManifest } from '../../functions/platform/manifest.ts'
import { bundleName, BUNDLES, ROOT } from './building/bundle-place.ts'
import { functionsOf } from './parts/work/manifest-functions.ts'

/** CommonJS packages inside an ES module ask for Node's own modules with `require`. */
const REQUIRE = "import{createRequire as jidianRequire}from'node:module';const require=jidianRequire(import.meta.url);"

const entryPoints = (modules: ModuleManifest[]): { in: string; out: string }[] =>
  modules.flatMap((manifest) =>
    functionsOf(manifest).map(({ file }) => ({
      in: join(ROOT, 'functions', manifest.name, `${file}.ts`),
      out: join(bundleName(manifest.name, file), 'index'),
    })),
  )

/** Writes `.build/functions/<module>-<file>/index.mjs` for every function of the manifests. */
export const bundleFunctions = async (modules: ModuleManifest[]): Promise<void> => {
  const entries = entryPoints(modules)
  const missing = entries.filter((entry) => !existsSync(entry.in))
  if (missing.length > 0)
    throw new Error(
      `named in a manifest but not there: ${missing.map((entry) => entry.in.slice(ROOT.length)).join(', ')}`,
    )
  rmSync(BUNDLES, { recursive: true, force: true })
  await build({
    entryPoints: entries,
    outdir: BUNDLES,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // The ES module builds of the SDK are a third smaller: more of them can be left out.
    mainFields: ['module', 'main'],
    minify: true,
    // Errors and metrics are told apart by name.
    keepNames: true,
    sourcemap: 'external',
    sourcesContent: false,
    banner: { js: REQUIRE },
    legalComments: 'none',
    logLevel: 'warning',
  })
}
