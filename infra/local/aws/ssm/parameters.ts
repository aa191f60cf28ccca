import { createHash } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import { ACCOUNT, AwsError, REGION, type Desk } from '../service.ts'

export interface Parameter {
  name: string
  type: 'String' | 'StringList' | 'SecureString'
  value: string
  version: number
  modified: number
}

export interface Parameters {
  desk: Desk
  get(name: string): Parameter
  find(name: string): Parameter | undefined
  put(parameter: Parameter): void
  remove(name: string): void
  all(): Parameter[]
}

export const parameterArn = (name: string): string =>
  `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/${name.replace(/^\//, '')}`

/** A name may come as an ARN, and with a `:version` or `:label` that the desk does not keep. */
const plain = (name: string) => (name.startsWith('arn:') ? `/${name.split(':parameter/')[1]}` : name.split(':')[0]!)

/** What a caller may see: a secret's value only when it asks to have it decrypted. */
export const shown = ({ name, type, value, version, modified }: Parameter, decrypted: boolean) => ({
  Name: name,
  Type: type,
  Value: type === 'SecureString' && !decrypted ? createHash('sha256').update(value).digest('base64') : value,
  Version: version,
  LastModifiedDate: modified / 1000,
  ARN: parameterArn(name),
  DataType: 'text',
})

export const openParameters = (desk: Desk): Parameters => {
  const drawer = desk.vault.drawer<Parameter>('ssm')
  const find = (name: string) => drawer.get(plain(name))
  return {
    desk,
    find,
    get: (name) => {
      const found = find(name)
      if (!found) throw new AwsError('ParameterNotFound', name)
      return found
    },
    put: (parameter) => drawer.put(parameter.name, parameter),
    remove: (name) => drawer.delete(plain(name)),
    all: () => drawer.all().map(([, parameter]) => parameter),
  }
}

/** AWS::SSM::Parameter of the templates; a deployment overwrites what was changed by hand, as CloudFormation does. */
export const putTemplateParameters = ({ put, find, desk }: Parameters, assembly: Assembly): void => {
  for (const { name, properties } of assembly.of('AWS::SSM::Parameter')) {
    const known = find(name)
    if (known?.value === properties.Value) continue
    put({
      name,
      type: properties.Type,
      value: String(properties.Value),
      version: (known?.version ?? 0) + 1,
      modified: desk.clock.now(),
    })
  }
}
