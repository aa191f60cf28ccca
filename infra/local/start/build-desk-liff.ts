import { join } from 'node:path'
import { BUILD, ROOT } from '../../cloud/building/bundle-place.ts'
import { whenChanged } from '../../cloud/building/unchanged.ts'

/** Builds the member app with the desk's `liff-app/line/`, unless nothing changed; answers its folder. */
export const buildDeskLiff = async (): Promise<string> => {
  const output = join(BUILD, 'liff-app-desk')
  const root = join(ROOT, 'liff-app')
  await whenChanged({
    name: 'liff-app-desk',
    inputs: ['liff-app', 'shared', 'package-lock.json', 'tsconfig.json'],
    output,
    run: async () => {
      const { build } = await import('vite')
      await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'desk', logLevel: 'warn' })
    },
  })
  return output
}
