import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const CREDENTIALS = fileURLToPath(new URL('./lambda-credentials.ts', import.meta.url))

/** What packages carry that no Lambda of ours can reach: a third of the smaller bundles. */
export const leftOut: Plugin = {
  name: 'left-out',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: CREDENTIALS }))
    // Zod's own sentences in fifty languages: a failure of ours is a word, and its sentences stand in shared/text.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    }))
    // Reads the user agents of browsers.
    onLoad({ filter: /[\\/]node_modules[\\/]bowser[\\/]/ }, () => ({ contents: 'export default {}' }))
  },
}
