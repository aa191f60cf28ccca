import type { Assembly, Properties } from '../../assembly/assembly.ts'
import { wildcard } from '../iam/wildcard.ts'

export type Origin = { kind: 'api'; apiId: string; path: string } | { kind: 'bucket'; bucket: string; path: string }

export interface Behaviour {
  /** '/api/*', or '*' for the default behaviour. */
  pattern: string
  origin: Origin
  methods: string[]
  compress: boolean
  viewerRequest?: string
  viewerResponse?: string
  headersPolicy?: string
}

const API_HOST = /^([\w-]+)\.execute-api\./
const BUCKET_HOST = /^(.+)\.s3[.-]/

/** AWS's managed policy CachingDisabled, under which CloudFront does not compress. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

const readOrigin = ({ DomainName, OriginPath = '' }: Properties): Origin => {
  const apiId = API_HOST.exec(DomainName)?.[1]
  if (apiId) return { kind: 'api', apiId, path: OriginPath }
  const bucket = BUCKET_HOST.exec(DomainName)?.[1]
  if (bucket) return { kind: 'bucket', bucket, path: OriginPath }
  throw new Error(`the desk's front door cannot reach the origin ${DomainName}`)
}

const readBehaviour = (raw: Properties, origins: Map<string, Origin>): Behaviour => {
  const functions = (raw.FunctionAssociations ?? []) as { EventType: string; FunctionARN: string }[]
  const associated = (event: string) => functions.find(({ EventType }) => EventType === event)?.FunctionARN
  if (raw.LambdaFunctionAssociations?.length)
    throw new Error(`the behaviour ${raw.PathPattern} uses Lambda@Edge, which the desk does not run`)
  return {
    pattern: raw.PathPattern ?? '*',
    origin: origins.get(raw.TargetOriginId)!,
    methods: raw.AllowedMethods ?? ['GET', 'HEAD'],
    compress: raw.Compress === true && raw.CachePolicyId !== CACHING_DISABLED,
    viewerRequest: associated('viewer-request'),
    viewerResponse: associated('viewer-response'),
    headersPolicy: raw.ResponseHeadersPolicyId,
  }
}

/** The behaviours of the templates' distributions in CloudFront's order, and the default one apart. */
export const readBehaviours = (assembly: Assembly): { ordered: Behaviour[]; fallback: Behaviour | undefined } => {
  const configs = assembly
    .of('AWS::CloudFront::Distribution')
    .map(({ properties }) => properties.DistributionConfig as Properties)
  const read = configs.map((config) => {
    const origins = new Map((config.Origins as Properties[]).map((one) => [one.Id as string, readOrigin(one)]))
    return {
      ordered: ((config.CacheBehaviors ?? []) as Properties[]).map((one) => readBehaviour(one, origins)),
      fallback: readBehaviour(config.DefaultCacheBehavior, origins),
    }
  })
  return { ordered: read.flatMap(({ ordered }) => ordered), fallback: read[0]?.fallback }
}

const matches = ({ pattern }: Behaviour, path: string) =>
  wildcard(pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`, path)

export const behaviourFor = (behaviours: Behaviour[], path: string): Behaviour | undefined =>
  behaviours.find((one) => matches(one, path))
