import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '../../functions/modules.ts'
import { API_DOCS, buildApiDocs } from './building/api-docs.ts'
import { BUILD, BUNDLES, ROOT } from './building/bundle-place.ts'
import { bundleFunctions } from './bundle.ts'
import type { Site } from './parts/door/sites.ts'
import { whenChanged } from './building/unchanged.ts'

const COMMON_INPUTS = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json']

export const buildFunctions = (): Promise<boolean> =>
  whenChanged({
    name: 'functions',
    inputs: ['functions', 'infra/cloud/bundle.ts', 'infra/cloud/building', ...COMMON_INPUTS],
    output: BUNDLES,
    run: () => bundleFunctions(modules),
  })

const APPS: Site[] = [
  { name: 'liff', directory: join(BUILD, 'liff-app') },
  { name: 'admin', directory: join(BUILD, 'admin-app') },
]

const buildApp = ({ name, directory }: Site): Promise<boolean> => {
  const root = join(ROOT, `${name}-app`)
  return whenChanged({
    name: `${name}-app`,
    inputs: [`${name}-app`, ...COMMON_INPUTS],
    output: directory,
    run: async () => {
      const { build } = await import('vite')
      const { NODE_ENV } = process.env
      // A test run would else make a bundle for debugging, which the next deploy would find unchanged and ship.
      process.env.NODE_ENV = 'production'
      try {
        await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
      } finally {
        if (NODE_ENV === undefined) delete process.env.NODE_ENV
        else process.env.NODE_ENV = NODE_ENV
      }
    },
  })
}

/** Builds what has a Vite configuration, and answers where it lies. */
export const buildApps = async (): Promise<Site[]> => {
  const present = APPS.filter(({ name }) => existsSync(join(ROOT, `${name}-app`, 'vite.config.ts')))
  for (const app of present) await buildApp(app)
  await buildApiDocs()
  return [...present, { name: 'api', directory: API_DOCS }]
}
