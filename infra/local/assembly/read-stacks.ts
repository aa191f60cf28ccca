import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stack, Template } from './template.ts'

interface Manifest {
  artifacts?: Record<string, { type: string; displayName?: string; properties?: ManifestProperties }>
}

interface ManifestProperties {
  templateFile?: string
  stackName?: string
  directoryName?: string
  parameters?: Record<string, string>
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** Every stack of the assembly, those of nested stages too, in the manifest's order. */
export const readStacks = (dir: string): Stack[] =>
  Object.entries(readJson<Manifest>(join(dir, 'manifest.json')).artifacts ?? {}).flatMap(([id, artifact]) => {
    const properties = artifact.properties ?? {}
    if (artifact.type === 'cdk:cloud-assembly') return readStacks(join(dir, properties.directoryName!))
    if (artifact.type !== 'aws:cloudformation:stack') return []
    const template = readJson<Template>(join(dir, properties.templateFile!))
    return [{ name: properties.stackName ?? id, template, parameters: properties.parameters ?? {} }]
  })
