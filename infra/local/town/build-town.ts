import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILD } from '../../cloud/building/bundle-place.ts'
import { whenChanged } from '../../cloud/building/unchanged.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** Builds the town unless nothing changed; answers the folder to serve at `/`: index.html and town/*. */
export const buildTown = async (): Promise<string> => {
  const output = join(BUILD, 'town')
  await whenChanged({
    name: 'town',
    inputs: ['infra/local/town', 'infra/local/pos', 'shared/base', 'shared/ui', 'package-lock.json', 'tsconfig.json'],
    output,
    run: async () => {
      const { build } = await import('vite')
      await build({ root: HERE, configFile: join(HERE, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
    },
  })
  return output
}

if (import.meta.main) console.log(await buildTown())
