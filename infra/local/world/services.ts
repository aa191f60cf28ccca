import type { Assembly } from '../assembly/assembly.ts'
import { createHttpApi } from '../aws/apigateway/http-api.ts'
import type { Sites } from '../aws/cloudformation/bucket-deployment.ts'
import { createProvisioner } from '../aws/cloudformation/custom-resources.ts'
import { createEdge, type Edge, type Fetch } from '../aws/cloudfront/edge.ts'
import { createCognito, type Cognito } from '../aws/cognito/cognito.ts'
import { createDynamoDb, type Database, type DynamoDb } from '../aws/dynamodb/dynamodb.ts'
import type { Endpoint } from '../aws/endpoint.ts'
import { createAuthorize } from '../aws/iam/authorize.ts'
import type { Keyring } from '../aws/iam/credentials.ts'
import { createLambda, type Lambda } from '../aws/lambda/lambda.ts'
import { bucketCors } from '../aws/s3/cors.ts'
import { createS3, type S3 } from '../aws/s3/s3.ts'
import type { AwsService, Desk } from '../aws/service.ts'
import { createSsm } from '../aws/ssm/ssm.ts'
import { createDesk } from './desk.ts'
import { messagingServices, type MakeService } from './messaging-services.ts'
import { fromBucket } from './from-bucket.ts'

interface Ground {
  assembly: Assembly
  endpoint: Endpoint
  endpointUrl: string
  frontDoor: string
  keyring: Keyring
  parts: Pick<Desk, 'clock' | 'vault' | 'log' | 'faults'>
  database: Database
  kept: boolean
  extraEnv: Record<string, string>
  make?: MakeService[]
  sites?: Sites
}

export interface Services {
  /** In starting order. */
  all: AwsService[]
  desk: Desk
  lambda: Lambda
  dynamodb: DynamoDb
  cognito: Cognito
  edge: Edge
  /** Runs the templates' custom resources. */
  provision(): Promise<void>
}

const originFetch = (desk: Desk, assembly: Assembly, s3: S3): Fetch => {
  const apis = new Map(
    assembly.of('AWS::ApiGatewayV2::Api').map((api) => [api.name, createHttpApi(desk, assembly, api)]),
  )
  return async (origin, request) => {
    if (origin.kind === 'bucket') return fromBucket(s3.objects, origin.bucket, request)
    const api = apis.get(origin.apiId)
    if (!api) throw new Error(`no template makes the API ${origin.apiId}`)
    return api.handle(request)
  }
}

/** Starts every AWS service of the desk over one assembly. */
export const startServices = async (ground: Ground): Promise<Services> => {
  const { assembly, endpoint, endpointUrl, keyring, parts } = ground
  const authorize = createAuthorize(assembly, parts.log)
  // Services call each other, so the desk exists before the function service that carries out its invocations.
  const desk: Desk = createDesk({
    ...parts,
    authorize,
    dispatch: endpoint.dispatch,
    invoke: (...asked) => lambda.invoke(...asked),
  })
  const lambda = createLambda(desk, assembly, { keyring, authorize, endpoint: endpointUrl, extraEnv: ground.extraEnv })
  const dynamodb = await createDynamoDb(desk, assembly, {
    database: ground.database,
    authorize,
    specOf: lambda.spec,
    kept: ground.kept,
  })
  const s3 = createS3(desk, assembly)
  const cognito = await createCognito(desk, assembly, ground.frontDoor)
  const made = await Promise.all((ground.make ?? messagingServices).map((make) => make(desk, assembly)))
  const all = [lambda, dynamodb, s3, createSsm(desk, assembly), cognito, ...made]
  for (const service of all) endpoint.register(service)
  endpoint.cors(bucketCors(assembly))
  const provisioner = createProvisioner(desk, assembly, endpoint, endpointUrl, s3.objects, ground.sites)
  return {
    all,
    desk,
    lambda,
    dynamodb,
    cognito,
    edge: createEdge(assembly, originFetch(desk, assembly, s3), ground.extraEnv.LINE_LOGIN_BASE_URL),
    provision: provisioner.run,
  }
}
