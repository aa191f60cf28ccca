import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { App, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { modules } from '../../functions/modules.ts'
import { allRoutes } from '../../shared/contract/contracts.ts'
import { holdToAwsSolutions } from './acknowledge.ts'
import { assemble } from './assemble.ts'
import { bundleDirectory } from './building/bundle-place.ts'
import { functionsOf } from './parts/work/manifest-functions.ts'
import { STANDING } from './month-of-use.ts'
import { functionName } from './names.ts'
import { gatewayKey } from './parts/door/routes.ts'

interface Resource {
  Type: string
  Properties: Record<string, any>
}
interface Artifact {
  type: string
  dependencies?: string[]
  properties?: { templateFile?: string }
}
interface Named extends Resource {
  stack: string
  id: string
}

const STACK_LIMIT = 400
const ZIP = 250_000
/** The parser and the state language of playbooks ride along. */
const PUBLISHING_ZIP = 350_000
const stacks = new Map<string, Record<string, Resource>>()
const standsOn = new Map<string, string[]>()
let all: Named[] = []
let out = ''

const read = <T>(file: string): T => JSON.parse(readFileSync(join(out, file), 'utf8')) as T
const of = (...types: string[]): Named[] => all.filter(({ Type }) => types.includes(Type))
const lambdas = (): Named[] => of('AWS::Lambda::Function').filter(({ Properties }) => Properties.FunctionName)
const lambda = (module: string, file: string): Named =>
  lambdas().find(({ Properties }) => Properties.FunctionName === functionName('desk', module, file))!
const refers = (value: unknown, id: string): boolean => JSON.stringify(value ?? null).includes(`"${id}"`)
const statements = (role: Resource): Record<string, any>[] =>
  (role.Properties.Policies ?? []).flatMap((policy: any) => policy.PolicyDocument.Statement)

beforeAll(async () => {
  out = await assemble()
  const { artifacts } = read<{ artifacts: Record<string, Artifact> }>('manifest.json')
  for (const [name, { type, dependencies = [], properties }] of Object.entries(artifacts)) {
    if (type !== 'aws:cloudformation:stack') continue
    stacks.set(name, read<{ Resources: Record<string, Resource> }>(properties!.templateFile!).Resources)
    standsOn.set(
      name,
      dependencies.filter((other) => artifacts[other]?.type === type),
    )
  }
  all = [...stacks].flatMap(([stack, resources]) =>
    Object.entries(resources).map(([id, resource]) => ({ stack, id, ...resource })),
  )
})

describe('the stacks', () => {
  test('are base, one for each module, and edge', () => {
    const expected = ['base', ...modules.map(({ name }) => name), 'edge'].map((part) => `jidian-desk-${part}`)
    expect([...stacks.keys()].toSorted()).toEqual(expected.toSorted())
  })

  test('stay far from CloudFormation’s limit of 500 resources', () => {
    for (const [name, resources] of stacks) expect(Object.keys(resources).length, name).toBeLessThanOrEqual(STACK_LIMIT)
  })

  test('stand on each other without a circle, base first and edge last', () => {
    const depth = (name: string, above: string[] = []): number => {
      expect(above, `${name} stands on itself`).not.toContain(name)
      return 1 + Math.max(0, ...(standsOn.get(name) ?? []).map((below) => depth(below, [...above, name])))
    }
    const depths = new Map([...stacks.keys()].map((name) => [name, depth(name)]))
    expect(depths.get('jidian-desk-base')).toBe(1)
    expect(Math.max(...depths.values())).toBe(depths.get('jidian-desk-edge'))
  })

  test('pass cdk-nag: every finding is mended or has a written reason', () => {
    const { pluginReports } = read<{ pluginReports: { violations: { severity: string }[] }[] }>(
      'validation-report.json',
    )
    expect(
      pluginReports.flatMap(({ violations }) => violations.filter(({ severity }) => severity === 'error')),
    ).toEqual([])
  })

  test('could not be made with a finding that nobody has accepted', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'nag-'))
    onTestFinished(() => rmSync(outdir, { recursive: true, force: true }))
    const app = new App({ outdir })
    holdToAwsSolutions(app)
    new Bucket(new Stack(app, 'Planted'), 'Open')
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/)
  })

  test('hold everything that must never be lost, and keep it when they go', () => {
    const kept = of('AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::S3::Bucket')
    expect(kept.length).toBe(5)
    for (const one of kept) expect([one.id, (one as any).DeletionPolicy]).toEqual([one.id, 'Retain'])
    const [table] = of('AWS::DynamoDB::Table')
    expect(table!.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    })
    expect(
      table!.Properties.GlobalSecondaryIndexes.map((index: any) => [index.IndexName, index.Projection.ProjectionType]),
    ).toEqual([
      ['gsi1', 'KEYS_ONLY'],
      ['gsi2', 'KEYS_ONLY'],
    ])
  })
})

describe('the API', () => {
  const contracts = allRoutes()

  test('has exactly one route for every contract', () => {
    const keys = of('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey)
    expect(contracts.length).toBeGreaterThan(20)
    expect(keys.toSorted()).toEqual(contracts.map(({ key }) => gatewayKey(key)).toSorted())
  })

  test('lets in staff by token, and asks it of nobody else', () => {
    for (const { key, who } of contracts) {
      const route = of('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties.RouteKey === gatewayKey(key))!
      expect([key, route.Properties.AuthorizationType]).toEqual([key, who === 'staff' ? 'JWT' : 'NONE'])
      expect([key, Boolean(route.Properties.AuthorizerId)]).toEqual([key, who === 'staff'])
    }
  })

  test('may call each module’s function by one permission, whatever the number of routes', () => {
    const permissions = of('AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com',
    )
    expect(permissions.length).toBe(modules.filter(({ routes }) => routes.length > 0).length)
  })

  test('is throttled and logged', () => {
    const [stage] = of('AWS::ApiGatewayV2::Stage')
    expect(stage!.Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0)
    expect(stage!.Properties.AccessLogSettings.Format).not.toMatch(/queryString|\$context\.path"/)
  })
})

describe('the functions', () => {
  test('are those of the manifests, and run on Lambda’s newest Node on ARM', () => {
    const named = modules.flatMap((manifest) =>
      functionsOf(manifest).map(({ file }) => functionName('desk', manifest.name, file)),
    )
    expect(
      lambdas()
        .map(({ Properties }) => Properties.FunctionName)
        .toSorted(),
    ).toEqual(named.toSorted())
    for (const { Properties } of lambdas())
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
  })

  test('start from a small zip, lazy parts counted, source maps not', () => {
    for (const manifest of modules)
      for (const { file } of functionsOf(manifest)) {
        const folder = bundleDirectory(manifest.name, file)
        const parts = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
        const bytes = parts.reduce((all, name) => all + deflateRawSync(readFileSync(join(folder, name))).length, 0)
        expect(bytes, folder).toBeLessThanOrEqual(`${manifest.name}-${file}` === 'playbook-api' ? PUBLISHING_ZIP : ZIP)
      }
  })

  test('may do nothing to everything', () => {
    for (const role of of('AWS::IAM::Role').filter(({ id }) => !id.startsWith('CustomCDKBucketDeployment')))
      for (const { Action, Resource } of statements(role)) {
        const actions = [Action].flat() as string[]
        expect(
          actions.filter((action) => action.includes('*')),
          role.id,
        ).toEqual([])
        if ([Resource].flat().includes('*')) expect(actions, role.id).toEqual(['states:ValidateStateMachineDefinition'])
      }
  })

  test('never scan the table', () => {
    expect(of('AWS::IAM::Role', 'AWS::IAM::Policy').filter((one) => refers(one.Properties, 'dynamodb:Scan'))).toEqual(
      [],
    )
  })

  test('write to the table only where the manifest says so', () => {
    for (const manifest of modules)
      for (const { file, touches } of functionsOf(manifest)) {
        const role = of('AWS::IAM::Role').find(
          ({ Properties }) => Properties.RoleName === functionName('desk', manifest.name, file),
        )!
        expect([file, refers(role.Properties, 'dynamodb:PutItem')]).toEqual([file, touches.includes('table:write')])
      }
  })
})

describe('what happens by itself', () => {
  const subscriptions = modules.flatMap(({ name, subscriptions: list = [] }) =>
    list.map((one) => ({ module: name, ...one })),
  )

  test('every subscription has its rule, with retries and a place for what could not be delivered', () => {
    expect(subscriptions.length).toBeGreaterThan(3)
    for (const { module, file, events } of subscriptions) {
      const rule = of('AWS::Events::Rule').find(
        ({ Properties }) => Properties.Name === functionName('desk', module, file),
      )!
      const { EventPattern, Targets } = rule.Properties
      expect(EventPattern).toEqual(
        events === 'member' ? { detail: { member: [{ exists: true }] } } : { 'detail-type': events },
      )
      expect(Targets).toHaveLength(1)
      expect(Targets[0]).toMatchObject({ RetryPolicy: { MaximumRetryAttempts: 8, MaximumEventAgeInSeconds: 3_600 } })
      expect(Targets[0].DeadLetterConfig.Arn).toBeDefined()
      expect(refers(Targets[0].Arn, lambda(module, file).id)).toBe(true)
    }
  })

  test('every function that nobody waits for keeps the event it gave up', () => {
    const schedules = modules.flatMap(({ name, schedules: list = [] }) => list.map((one) => ({ module: name, ...one })))
    for (const { module, file } of [...subscriptions, ...schedules])
      expect(lambda(module, file).Properties.DeadLetterConfig.TargetArn, file).toBeDefined()
    expect(of('AWS::Scheduler::Schedule').length).toBe(schedules.length)
    for (const { Properties } of of('AWS::Scheduler::Schedule')) {
      expect(Properties.ScheduleExpressionTimezone).toBe('Asia/Taipei')
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined()
    }
  })

  test('the stream gives the publisher inserts with an outbox, and keeps whole what it could not publish', () => {
    const reader = of('AWS::Lambda::EventSourceMapping').find(({ Properties }) => Properties.StartingPosition)!
    expect(JSON.parse(reader.Properties.FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { outboxed: { S: ['y'] } } },
    })
    expect(reader.Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
    expect(reader.Properties.DestinationConfig.OnFailure.Destination).toBeDefined()
  })

  test('a webhook stays hidden six time-outs of its reader, and comes five times before it is put aside', () => {
    const queue = of('AWS::SQS::Queue').find(({ Properties }) => Properties.QueueName === 'jidian-desk-webhooks')!
    const slowest = Math.max(...modules.flatMap(({ consumers = [] }) => consumers.map(({ timeout = 10 }) => timeout)))
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * slowest)
    expect(queue.Properties.RedrivePolicy.maxReceiveCount).toBe(5)
  })

  test('each shard of groups is forwarded to its own bus', () => {
    for (const shard of [1, 2, 3]) {
      const rule = of('AWS::Events::Rule').find(({ Properties }) => Properties.Name === `jidian-desk-forward-${shard}`)!
      expect(rule.Properties.EventPattern).toEqual({ detail: { shard: [shard] } })
      expect(rule.Properties.Targets[0].DeadLetterConfig).toBeDefined()
    }
  })
})

describe('the alarms', () => {
  const alarms = () => of('AWS::CloudWatch::Alarm')

  test('every queue of what was given up rings when one thing is in it', () => {
    const lost = of('AWS::SQS::Queue').filter(({ Properties }) => !Properties.RedrivePolicy)
    expect(lost.length).toBeGreaterThan(8)
    for (const { id, stack } of lost) {
      const alarm = alarms().find((one) => one.stack === stack && refers(one.Properties.Dimensions, id))
      expect([id, alarm?.Properties.Threshold]).toEqual([id, 1])
    }
  })

  test('every function’s failures ring, in the words of its manifest', () => {
    for (const manifest of modules)
      for (const { file, failure } of functionsOf(manifest)) {
        const { id, stack } = lambda(manifest.name, file)
        const alarm = alarms().find(
          (one) =>
            one.stack === stack && one.Properties.MetricName === 'Errors' && refers(one.Properties.Dimensions, id),
        )
        expect(alarm?.Properties.AlarmDescription).toContain(failure)
      }
  })

  test('say what they mean to people, where to look, and whom to tell', () => {
    for (const { id, Properties } of alarms()) {
      expect(Properties.AlarmDescription, id).toMatch(/^.{20,}\. Look: .{20,}\.$/u)
      expect(Properties.AlarmDescription.length, id).toBeLessThanOrEqual(1_024)
      expect(Properties.AlarmActions, id).toHaveLength(1)
    }
  })

  test('are no more than the monthly bill counts', () => {
    expect(alarms().length).toBeLessThanOrEqual(STANDING.alarms)
  })
})
