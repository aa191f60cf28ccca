// `vite build` makes the app with LINE's SDK; `vite build --mode desk` swaps line/real.ts for line/desk.ts and nothing else.
import preact from '@preact/preset-vite'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const deskLine = (): Plugin => ({
  name: 'desk-line',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/line/real.ts') ? here('./line/desk.ts') : undefined),
})

/** LINE's SDK is imported late but wanted early: its download starts with the page. */
const preloadLine = (): Plugin => ({
  name: 'preload-line',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(
          (file) => file.type === 'chunk' && /\/(line\/(real|desk)\.ts|member\.tsx)$/.test(file.facadeModuleId ?? ''),
        )
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/liff/${file.fileName}` },
        })),
  },
})

/** The entry names every lazy file, and neither names nor hashes shrink: it carries seven letters for each. `.vite/manifest.json` says which is which. */
const NAMES = {
  entryFileNames: 'assets/[name]-[hash:7].js',
  chunkFileNames: 'assets/[hash:7].js',
  assetFileNames: 'assets/[hash:7][extname]',
}

/** Of what is small and wanted late, one file: each more is a name that the first visit carries. */
const FEWER_FILES = {
  includeDependenciesRecursively: false,
  groups: [{ name: 'late', test: /\/(unit-for|minutes-to|say-open|take-foot|say-refusal|clerk-session)\.tsx?$/ }],
}

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/liff/',
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    preloadLine(),
    ...(mode === 'desk' ? [deskLine()] : []),
  ],
  build: {
    outDir: here(`../.build/liff-app${mode === 'desk' ? '-desk' : ''}`),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome111', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { output: { ...NAMES, codeSplitting: FEWER_FILES } },
  },
}))
