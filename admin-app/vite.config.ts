import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  base: '/admin/',
  plugins: [preact()],
  build: {
    outDir: fileURLToPath(new URL('../.build/admin-app', import.meta.url)),
    emptyOutDir: true,
    // The size budget reads it to know what the first route loads.
    manifest: true,
    target: 'es2023',
    sourcemap: true,
  },
})
