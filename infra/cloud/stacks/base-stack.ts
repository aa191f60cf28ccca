// What everything else stands on: data, buses, roles and the one address. Its stack changes seldom and holds all that must never be lost.
import { Aws, Stack } from 'aws-cdk-lib'
import type { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { bucketName, secretsPath, stackName, tableName } from '../names.ts'
import { failuresBucket, picturesBucket, sitesBucket } from '../parts/data/buckets.ts'
import { eventBuses } from '../parts/data/buses.ts'
import { watchFailedRecords } from '../parts/data/failed-records.ts'
import { adminClient, peoplePool } from '../parts/data/people-pool.ts'
import { playbookGround, type PlaybookGround } from '../parts/data/playbook-roles.ts'
import { singleTable } from '../parts/data/table.ts'
import { webhookQueue } from '../parts/data/webhook-queue.ts'
import { frontDoor } from '../parts/door/distribution.ts'
import { httpApi } from '../parts/door/http-api.ts'
import { responseHeaders } from '../parts/door/response-headers.ts'
import { watchApi } from '../parts/door/watch-api.ts'
import { alarmTopic } from '../parts/watch/alarm-topic.ts'
import { REGION, type Settings } from '../settings.ts'

export class BaseStack extends Stack {
  readonly stage: string
  readonly secretsPath: string
  readonly alarms: Topic
  readonly table: Table
  readonly buses: EventBus[]
  readonly webhooks: Queue
  readonly pictures: Bucket
  readonly sites: Bucket
  readonly failures: Bucket
  readonly playbooks: PlaybookGround
  readonly people: UserPool
  readonly admin: UserPoolClient
  readonly api: CfnApi
  readonly door: Distribution
  /** What people type, without a slash at the end. */
  readonly publicUrl: string

  /** @param webhookTimeout the longest time-out, in seconds, of those who read the webhook queue */
  constructor(scope: Construct, settings: Settings, webhookTimeout: number) {
    super(scope, stackName(settings.stage, 'base'), {
      env: { region: REGION },
      description: 'Jidian: data, buses, sign-in and the front door',
    })
    const { stage } = settings
    this.stage = stage
    this.secretsPath = secretsPath(stage)
    this.alarms = alarmTopic(this, settings.alarmEmail)
    this.table = singleTable(this, tableName(stage))
    this.buses = eventBuses(this, stage, this.alarms)
    this.webhooks = webhookQueue(this, stage, this.alarms, webhookTimeout)
    this.pictures = picturesBucket(this, stage)
    this.sites = sitesBucket(this, stage)
    this.failures = failuresBucket(this, stage)
    watchFailedRecords(this, stage, this.alarms, this.failures)
    this.playbooks = playbookGround(this, stage, this.alarms)
    this.people = peoplePool(this, stage)
    this.api = httpApi(this, stage)
    watchApi(this, this.api, this.alarms)
    this.door = frontDoor(this, settings, {
      sites: this.sites,
      pictures: this.pictures,
      apiDomain: `${this.api.ref}.execute-api.${REGION}.amazonaws.com`,
      headers: responseHeaders(this, {
        stage,
        signIn: `https://jidian-${stage}-${Aws.ACCOUNT_ID}.auth.${REGION}.amazoncognito.com`,
        uploads: `https://${bucketName(stage, 'pictures')}.s3.${REGION}.amazonaws.com/`,
      }),
    })
    this.publicUrl = `https://${settings.domain?.name ?? this.door.distributionDomainName}`
    this.admin = adminClient(this.people, this.publicUrl)
  }
}
