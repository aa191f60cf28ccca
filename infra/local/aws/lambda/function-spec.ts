import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Assembly, Resource } from '../../assembly/assembly.ts'

export interface FunctionSpec {
  id: string
  name: string
  arn: string
  roleArn: string
  file: string
  exportPath: string
  timeoutMs: number
  memoryMb: number
  /** The template's Environment; resolved late, since a custom resource may supply a value. */
  variables(): Record<string, string>
}

const DEFAULT_TIMEOUT_S = 3
const DEFAULT_MEMORY_MB = 128

const sourceDir = (assembly: Assembly, { metadata, properties, id }: Resource): string => {
  const asset = metadata['aws:asset:path'] ?? properties.Code?.S3Key
  if (!asset)
    throw new Error(`the function ${id} has neither an asset nor a path: inline code does not run on the desk`)
  return assembly.asset(String(asset))
}

const handlerFile = (dir: string, module: string): string => {
  const found =
    statSync(dir).isDirectory() &&
    ['.mjs', '.js', '.cjs'].map((ending) => join(dir, module + ending)).find((path) => existsSync(path))
  if (!found) throw new Error(`no handler module ${module}.{mjs,js,cjs} in ${dir}`)
  return found
}

/** CDK's own deployment function is Python with the AWS CLI; the desk does its work by hand (bucket-deployment.ts). */
const DONE_BY_HAND = /^CustomCDKBucketDeployment/

/** Whether the desk runs this function; throws when it should but cannot. */
export const runsHere = ({ id, stack, properties }: Resource): boolean => {
  if (String(properties.Runtime).startsWith('nodejs')) return true
  if (DONE_BY_HAND.test(id)) return false
  throw new Error(`${stack}/${id} is a ${properties.Runtime} function; the desk runs Node.js only`)
}

export const functionSpec = (assembly: Assembly, resource: Resource): FunctionSpec => {
  const { properties } = resource
  const handler = String(properties.Handler)
  const dot = handler.lastIndexOf('.')
  return {
    id: resource.id,
    name: resource.name,
    arn: resource.arn,
    roleArn: String(properties.Role),
    file: handlerFile(sourceDir(assembly, resource), handler.slice(0, dot)),
    exportPath: handler.slice(dot + 1),
    timeoutMs: Number(properties.Timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: Number(properties.MemorySize ?? DEFAULT_MEMORY_MB),
    variables: () => resource.properties.Environment?.Variables ?? {},
  }
}

/** The function's name in a name, an ARN or a qualified ARN. */
export const functionName = (reference: string): string =>
  reference.startsWith('arn:') ? reference.split(':')[6]! : reference.split(':').pop()!
