// Custom resources run their functions, as CloudFormation does: request in, answer to the ResponseURL.
// Source: AWS CloudFormation user guide, "Custom resource request and response reference".
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Assembly, CustomAnswer, Resource } from '../../assembly/assembly.ts'
import { isCustom } from '../../assembly/known-types.ts'
import type { Endpoint } from '../endpoint.ts'
import type { Objects } from '../s3/objects.ts'
import { ACCOUNT, REGION, type Desk } from '../service.ts'
import { deployToBucket, type Sites } from './bucket-deployment.ts'
import { inOrder } from './order.ts'

interface Answered {
  Status: 'SUCCESS' | 'FAILED'
  Reason?: string
  PhysicalResourceId: string
  Data?: Record<string, unknown>
}

/** What the world remembers of a custom resource, so that a kept world sends Update and only when something changed. */
interface Kept extends CustomAnswer {
  properties: Record<string, unknown>
}

export interface Provisioner {
  /** Runs every custom resource of the templates in order. */
  run(): Promise<void>
}

const RESPONSE_PATH = '/-/cloudformation/'
const ANSWER_LIMIT_MS = 60_000

export const createProvisioner = (
  desk: Desk,
  assembly: Assembly,
  endpoint: Endpoint,
  url: string,
  objects: Objects,
  sites: Sites = {},
): Provisioner => {
  const drawer = desk.vault.drawer<Kept>('cloudformation')
  const waiting = new Map<string, (answer: Answered) => void>()

  endpoint.unsigned((path, method, body) => {
    if (!path.startsWith(RESPONSE_PATH)) return false
    const token = path.slice(RESPONSE_PATH.length).split('?')[0]!
    if (method === 'PUT') waiting.get(token)?.(JSON.parse(body.toString()) as Answered)
    waiting.delete(token)
    return true
  })

  const answerTo = (token: string, where: string) =>
    new Promise<Answered>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${where} did not answer CloudFormation within ${ANSWER_LIMIT_MS / 1000} s`)),
        ANSWER_LIMIT_MS,
      )
      timer.unref()
      waiting.set(token, (answer) => (clearTimeout(timer), resolve(answer)))
    })

  const invoke = async (
    resource: Resource,
    properties: Record<string, unknown>,
    kept: Kept | undefined,
  ): Promise<CustomAnswer> => {
    const where = `${resource.stack}/${resource.id}`
    const token = randomUUID()
    const answered = answerTo(token, where)
    answered.catch(() => {})
    const request = {
      RequestType: kept ? 'Update' : 'Create',
      ResponseURL: `${url}${RESPONSE_PATH}${token}`,
      StackId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${resource.stack}/desk`,
      RequestId: token,
      ResourceType: resource.type,
      LogicalResourceId: resource.id,
      ResourceProperties: properties,
      ...(kept && { PhysicalResourceId: kept.physicalId, OldResourceProperties: kept.properties }),
    }
    const ran = await desk.invoke(String(properties.ServiceToken), request, { principal: 'root' })
    if (!ran.ok) throw new Error(`${where} failed: ${ran.error.errorMessage}`)
    const answer = await answered
    if (answer.Status !== 'SUCCESS') throw new Error(`${where} failed: ${answer.Reason}`)
    return { physicalId: answer.PhysicalResourceId, data: answer.Data ?? {} }
  }

  const provision = async (resource: Resource): Promise<void> => {
    const id = `${resource.stack}/${resource.id}`
    if (resource.type === 'Custom::CDKBucketDeployment') {
      return assembly.settle(
        resource.stack,
        resource.id,
        deployToBucket(assembly, objects, resource, desk.clock.now(), sites),
      )
    }
    const kept = drawer.get(id)
    // What a template says reaches the function as JSON with every number and truth value written as text.
    const properties = JSON.parse(JSON.stringify(resource.properties), (_key, value: unknown) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ) as Record<string, unknown>
    const unchanged = kept && isDeepStrictEqual(kept.properties, properties)
    const answer = unchanged ? kept : await invoke(resource, properties, kept)
    drawer.put(id, { physicalId: answer.physicalId, data: answer.data, properties })
    assembly.settle(resource.stack, resource.id, answer)
  }

  return {
    run: async () => {
      const custom = assembly
        .all()
        .filter(({ type }) => isCustom(type) && !['Custom::LogRetention', 'Custom::S3AutoDeleteObjects'].includes(type))
      for (const resource of inOrder(custom)) await provision(resource)
    },
  }
}
