import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import { acknowledge } from '../../acknowledge.ts'
import { pascal } from '../../names.ts'
import type { BaseStack } from '../../stacks/base-stack.ts'

/** An app built by Vite: `directory/index.html` and files below `assets/` with a hash in their names. */
export interface Site {
  name: 'liff' | 'admin'
  directory: string
}

const FOR_EVER = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()]
/** Asked again each time, answered 304: LINE's browser has no way to clear its cache. */
const ASK_AGAIN = [CacheControl.noCache()]

export const publishSites = (scope: Construct, base: BaseStack, sites: Site[]): void => {
  if (sites.length === 0) return
  const logGroup = new LogGroup(scope, 'SitesLog', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY })
  for (const { name, directory } of sites) {
    const common = { sources: [Source.asset(directory)], destinationBucket: base.sites, destinationKeyPrefix: name, logGroup, memoryLimit: 256 }
    const assets = new BucketDeployment(scope, `${pascal(name)}Assets`, {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: FOR_EVER,
      // A page that stands open still asks for the parts of its own build.
      prune: false,
    })
    const pages = new BucketDeployment(scope, `${pascal(name)}Pages`, { ...common, exclude: ['assets/*'], cacheControl: ASK_AGAIN })
    pages.node.addDependency(assets)
  }
  for (const child of Stack.of(scope).node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))) {
    acknowledge(child, 'AwsSolutions-IAM4', 'CDK’s own uploader, which runs only during a deployment.')
    acknowledge(child, 'AwsSolutions-IAM5', 'CDK’s own uploader, which runs only during a deployment: it lists and writes the sites bucket.')
    acknowledge(child, 'AwsSolutions-L1', 'CDK’s own uploader; CDK chooses its Python.')
  }
}
