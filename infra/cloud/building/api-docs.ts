// `/api/openapi.json` and `/api/docs`: files, made from the contracts and Swagger UI's own distribution.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BUILD, ROOT } from './bundle-place.ts'
import { whenChanged } from './unchanged.ts'

export const API_DOCS = join(BUILD, 'api-docs')

const PAGE = `<!doctype html>
<html lang="zh-Hant"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jidian API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="docs"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>
`
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true })\n`

// By this name the dead-code check sees the package; Vitest knows no import.meta.resolve.
const require = createRequire(import.meta.url)

const write = (): void => {
  const from = dirname(require.resolve('swagger-ui-dist/package.json'))
  const docs = join(API_DOCS, 'docs')
  mkdirSync(docs, { recursive: true })
  cpSync(join(ROOT, 'shared/contract/openapi.json'), join(API_DOCS, 'openapi.json'))
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) cpSync(join(from, file), join(docs, file))
  writeFileSync(join(docs, 'index.html'), PAGE)
  writeFileSync(join(docs, 'start.js'), START)
}

export const buildApiDocs = (): Promise<boolean> =>
  whenChanged({
    name: 'api-docs',
    inputs: ['shared/contract/openapi.json', 'package-lock.json', 'infra/cloud/building/api-docs.ts'],
    output: API_DOCS,
    run: async () => write(),
  })
