import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledge } from '../../acknowledge.ts'
import { bucketName } from '../../names.ts'

/** Failed records hold personal data whole: long enough to replay them, no longer. */
const FAILURES_KEPT = Duration.days(30)

const closedBucket = (scope: Construct, id: string, stage: string, props: BucketProps = {}): Bucket => {
  const bucket = new Bucket(scope, id, {
    bucketName: bucketName(stage, id.toLowerCase()),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  })
  acknowledge(
    bucket,
    'AwsSolutions-S1',
    'Read only through CloudFront or by our own functions, whose logs already say who asked for what.',
  )
  return bucket
}

export const picturesBucket = (scope: Construct, stage: string): Bucket =>
  closedBucket(scope, 'Pictures', stage, {
    // An upload carries a signature that lives ten minutes and names one object: the origin adds nothing to it.
    cors: [
      {
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: ['*'],
        allowedHeaders: ['content-type', 'content-length'],
        maxAge: 3600,
      },
    ],
  })

export const sitesBucket = (scope: Construct, stage: string): Bucket => closedBucket(scope, 'Sites', stage)

/** Tells the account's default event bus of every object put into it. */
export const failuresBucket = (scope: Construct, stage: string): Bucket => {
  const bucket = closedBucket(scope, 'Failures', stage, { lifecycleRules: [{ expiration: FAILURES_KEPT }] })
  // `eventBridgeEnabled: true` would add a custom resource for what is one plain property.
  ;(bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  }
  return bucket
}
