import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const CREDENTIALS = fileURLToPath(new URL('./lambda-credentials.ts', import.meta.url))

/** A key that is worked out may do anything when it is, for all esbuild knows: an object with one, and all it names, cannot be left out. */
const withPlainKeys = (schemas: string): string => {
  const names = new Map([...schemas.matchAll(/^const (_\w+) = "([^"]+)";$/gm)].map(([, name, text]) => [name, text]))
  return schemas.replaceAll(/\[(_\w+)\]:/g, (asIs, name: string) => (names.has(name) ? `"${names.get(name)}":` : asIs))
}

/** What packages carry that no Lambda of ours can reach: a third of the smaller bundles. */
export const leftOut: Plugin = {
  name: 'left-out',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: CREDENTIALS }))
    // Zod's own sentences in fifty languages: a failure of ours is a word, and its sentences stand in shared/text.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    }))
    // No schema of ours is read from a JSON Schema.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]classic[\\/]from-json-schema\.js$/ }, () => ({
      contents: 'export const fromJSONSchema = undefined',
    }))
    // Systems Manager alone has 140 kinds of errors, each with its schema. The one we tell apart stays; of the others the name is kept.
    onLoad({ filter: /[\\/]client-(ssm|s3|sqs)[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')).replaceAll(
        /^n0_registry\.registerError\((?!ParameterNotFound\$)\w+\$, \w+\);$/gm,
        '',
      ),
    }))
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-\w+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
    }))
    // Streams of events, which no operation we call has: their reader is asked for when the first one comes.
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'event-streams', namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export const EventStreamSerde = undefined, eventStreamSerdeProvider = undefined',
    }))
    // Reads the user agents of browsers.
    onLoad({ filter: /[\\/]node_modules[\\/]bowser[\\/]/ }, () => ({ contents: 'export default {}' }))
  },
}
