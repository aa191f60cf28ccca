import { Aws, DefaultStackSynthesizer, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import { acknowledge, acknowledgeWide } from '../../acknowledge.ts'
import { bucketName, pascal, prefix } from '../../names.ts'
import { REGION } from '../../settings.ts'
import type { BaseStack } from '../../stacks/base-stack.ts'
import { bucketObjects } from '../../touches/bucket-objects.ts'
import { allow, statementOf, type Right } from '../../touches/grant.ts'

/** Files below a prefix; an app built by Vite has files below `assets/` with a hash in their names. */
export interface Site {
  name: 'liff' | 'admin' | 'api'
  directory: string
}

const FOR_EVER = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()]
/** Maps and Vite’s manifest are for us, not for browsers. */
const NOT_PUBLIC = ['**/*.map', '.vite']
/** Asked again each time, answered 304: LINE's browser has no way to clear its cache. */
const ASK_AGAIN = [CacheControl.noCache()]

const CDK_ASSETS = `arn:aws:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${Aws.ACCOUNT_ID}-${REGION}/*`
const UPLOADS = 'The files of a build have other names each time.'

const rights = (stage: string, log: LogGroup): Right[] => [
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]),
  allow(['s3:GetObject'], [CDK_ASSETS], { wide: 'CDK names what it uploads by its hash.' }),
  allow(['s3:GetBucketTagging', 's3:ListBucket'], [`arn:aws:s3:::${bucketName(stage, 'sites')}`]),
  allow(
    ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
    ['liff/*', 'admin/*', 'api/*'].map((keys) => bucketObjects(stage, 'sites', keys)),
    { wide: UPLOADS },
  ),
]

/** CDK's own grants would let its uploader do everything in both buckets. */
const uploaderRole = (scope: Construct, stage: string, log: LogGroup): Role => {
  const own = rights(stage, log)
  const role = new Role(scope, 'SitesRole', {
    roleName: `${prefix(stage)}-sites`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { own: new PolicyDocument({ statements: own.map(statementOf) }) },
  })
  for (const { resources, wide } of own)
    if (wide) for (const resource of resources) acknowledgeWide(role, resource, wide)
  return role
}

export const publishSites = (scope: Construct, base: BaseStack, sites: Site[]): void => {
  if (sites.length === 0) return
  const logGroup = new LogGroup(scope, 'SitesLog', {
    logGroupName: `/jidian/${base.stage}/sites`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const role = uploaderRole(scope, base.stage, logGroup).withoutPolicyUpdates()
  for (const { name, directory } of sites) {
    const common = {
      sources: [Source.asset(directory, { exclude: NOT_PUBLIC })],
      destinationBucket: base.sites,
      destinationKeyPrefix: name,
      logGroup,
      role,
      memoryLimit: 256,
    }
    const assets = new BucketDeployment(scope, `${pascal(name)}Assets`, {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: FOR_EVER,
      // A page that stands open still asks for the parts of its own build.
      prune: false,
    })
    const pages = new BucketDeployment(scope, `${pascal(name)}Pages`, {
      ...common,
      exclude: ['assets/*'],
      cacheControl: ASK_AGAIN,
    })
    pages.node.addDependency(assets)
  }
  for (const child of Stack.of(scope).node.children.filter(({ node }) =>
    node.id.startsWith('Custom::CDKBucketDeployment'),
  ))
    acknowledge(
      child,
      'AwsSolutions-L1',
      'CDK’s own uploader, which runs during a deployment only; CDK chooses its Python.',
    )
}
