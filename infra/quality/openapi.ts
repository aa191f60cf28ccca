// Writes the OpenAPI document from the contracts; with --check it only says whether the written one still tells the truth.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allRoutes } from '#shared/contract/contracts.ts'
import { openapiOf } from './openapi-document.ts'

const FILE = fileURLToPath(new URL('../../shared/contract/openapi.json', import.meta.url))
const made = `${JSON.stringify(openapiOf(allRoutes()), null, 2)}\n`

const written = () => {
  try {
    return readFileSync(FILE, 'utf8')
  } catch {
    return ''
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, made)
  console.log(`wrote shared/contract/openapi.json with ${allRoutes().length} routes`)
} else if (written() !== made) {
  console.error('shared/contract/openapi.json is older than the contracts.\n  Type: npm run openapi')
  process.exitCode = 1
}
