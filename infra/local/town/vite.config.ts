import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The town stands at `/`, the apps beside it: its own files must not look like theirs.
  base: '/',
  plugins: [preact()],
  build: {
    outDir: fileURLToPath(new URL('../../../.build/town', import.meta.url)),
    assetsDir: 'town',
    emptyOutDir: true,
    target: 'es2023',
  },
})
