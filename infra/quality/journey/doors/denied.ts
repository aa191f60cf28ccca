// On the desk a role may do what its manifest lists and nothing else: the policies are the templates' own.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '#functions/modules.ts'
import type { FunctionManifest, ModuleManifest, Touch } from '#functions/platform/manifest.ts'
import { must, type Desk } from '../desk.ts'

interface Trial {
  what: string
  call: [service: string, operation: string, input: object]
  /** Any of these allows it; nobody may without one. */
  touches: Touch[]
}

interface Listed {
  name: string
  touches: Touch[]
}

const functionsOf = ({ name, api, ...more }: ModuleManifest): Listed[] => {
  const { subscriptions = [], schedules = [], consumers = [], tasks = [], streams = [], deploySteps = [] } = more
  const others: FunctionManifest[] = [subscriptions, schedules, consumers, tasks, streams, deploySteps].flat()
  return [...(api ? [{ ...api, file: 'api' }] : []), ...others].map(({ file, touches }) => ({
    name: `jidian-desk-${name}-${file}`,
    touches,
  }))
}
const everyFunction = modules.flatMap(functionsOf)

const BUS = 'jidian-desk-0'
const PLAYBOOKS = 'jidian-desk-1'
const nobody: Touch[] = []

let desk: Desk
let trials: Trial[]

const roleOf = (name: string): string => {
  const found = desk.world.assembly.of('AWS::Lambda::Function').find((one) => one.name === name)
  return String(found!.properties.Role)
}
const trialsOn = (table: string, queue: string): Trial[] => {
  const key = { pk: { S: 'trial' }, sk: { S: 'trial' } }
  const read = (folder: string): Trial['call'] => ['ssm', 'GetParameter', { Name: `/jidian/desk/${folder}/trial` }]
  const write = (folder: string): Trial['call'] => [
    'ssm',
    'PutParameter',
    { Name: `/jidian/desk/${folder}/trial`, Value: 'x', Type: 'SecureString', Overwrite: true },
  ]
  const entry = { EventBusName: BUS, Source: 'jidian.trial', DetailType: 'trial', Detail: '{}' }
  const rule = { Name: 'jidian-desk-ply_trial', EventBusName: PLAYBOOKS, EventPattern: '{"source":["nobody"]}' }
  const execution = 'arn:aws:states:ap-northeast-1:000000000000:execution:jidian-desk-ply_trial:one'
  const statement = { Put: { TableName: table, Item: key } }
  const prefixed = { TableName: table }
  return [
    { what: 'reads an item', call: ['dynamodb', 'GetItem', { ...prefixed, Key: key }], touches: ['table:read'] },
    { what: 'writes an item', call: ['dynamodb', 'PutItem', { ...prefixed, Item: key }], touches: ['table:write'] },
    { what: 'deletes an item', call: ['dynamodb', 'DeleteItem', { ...prefixed, Key: key }], touches: ['table:write'] },
    {
      what: 'writes in a transaction',
      call: ['dynamodb', 'TransactWriteItems', { TransactItems: [statement] }],
      touches: ['table:write'],
    },
    { what: 'reads the whole table', call: ['dynamodb', 'Scan', prefixed], touches: nobody },
    { what: 'deletes the table', call: ['dynamodb', 'DeleteTable', prefixed], touches: nobody },
    { what: 'reads a LINE secret', call: read('line'), touches: ['line-secrets:read', 'line-secrets:write'] },
    { what: 'writes a LINE secret', call: write('line'), touches: ['line-secrets:write'] },
    { what: 'reads an SMS account', call: read('sms'), touches: ['sms-secrets:read', 'sms-secrets:write'] },
    { what: 'writes an SMS account', call: write('sms'), touches: ['sms-secrets:write'] },
    { what: 'reads a session key', call: read('session'), touches: ['session-keys:read', 'session-keys:write'] },
    { what: 'writes a session key', call: write('session'), touches: ['session-keys:write'] },
    { what: 'reads another secret', call: ['ssm', 'GetParameter', { Name: '/other/secret' }], touches: nobody },
    {
      what: 'queues a webhook',
      call: ['sqs', 'SendMessage', { QueueUrl: queue, MessageBody: '{"channelId":"0","body":"{}"}' }],
      touches: ['webhook-queue:send'],
    },
    { what: 'empties the queue', call: ['sqs', 'PurgeQueue', { QueueUrl: queue }], touches: nobody },
    { what: 'puts an event', call: ['events', 'PutEvents', { Entries: [entry] }], touches: ['bus:put'] },
    { what: 'makes a playbook’s rule', call: ['events', 'PutRule', rule], touches: ['machines:publish'] },
    {
      what: 'makes a rule of the product',
      call: ['events', 'PutRule', { ...rule, EventBusName: BUS }],
      touches: nobody,
    },
    {
      what: 'stops an execution',
      call: ['states', 'StopExecution', { executionArn: execution }],
      touches: ['machines:leave'],
    },
  ]
}

/** Whether IAM let it pass; what the service then thinks of it is another matter. */
const passes = async ([service, operation, input]: Trial['call'], principal: string): Promise<boolean> =>
  desk.world.desk.call(service, operation, input, principal).then(
    () => true,
    (refusal: { name?: string; code?: string; message?: string }) =>
      !/AccessDenied|not authorized to perform/.test(`${refusal.name} ${refusal.code} ${refusal.message}`),
  )

export const denied = (opened: () => Desk) => {
  beforeAll(() => {
    desk = opened()
    const queue = desk.world.assembly.of('AWS::SQS::Queue').find(({ name }) => name === 'jidian-desk-webhooks')!
    trials = trialsOn(desk.table, queue.arn)
  })

  test('every function of the manifests runs on the desk under a role of its own', () => {
    const roles = everyFunction.map(({ name }) => roleOf(name))
    expect(new Set(roles).size).toBe(everyFunction.length)
  })

  describe('a function', () => {
    test.each(everyFunction)('$name may do what it lists, and is denied the rest', async ({ name, touches }) => {
      const role = roleOf(name)
      for (const { what, call, touches: allowing } of trials) {
        const before = desk.world.log.rows('denied', 5_000).length
        const may = allowing.some((touch) => touches.includes(touch))
        expect(await passes(call, role), what).toBe(may)
        const denied = desk.world.log.rows('denied', 5_000).slice(before)
        expect(denied.length > 0, what).toBe(!may)
        if (!may) expect(denied[0]!.detail, what).toMatchObject({ principal: role })
      }
    })
  })

  test('with the real SDK and the role’s own keys the refusal is AWS’s', async () => {
    const reader = everyFunction.find(
      ({ touches }) => touches.includes('table:read') && !touches.includes('table:write'),
    )!
    const client = new DynamoDBClient({
      endpoint: desk.world.urls.endpoint,
      region: 'ap-northeast-1',
      credentials: desk.world.credentials(roleOf(reader.name)),
    })
    const put = client.send(new PutItemCommand({ TableName: desk.table, Item: { pk: { S: 'x' }, sk: { S: 'x' } } }))
    await expect(put).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('not authorized to perform: dynamodb:PutItem'),
    })
    client.destroy()
  })

  test('a whole journey needs no right that its roles do not have', async () => {
    const before = desk.world.log.rows('denied', 5_000).length
    const member = await desk.member('小美')
    must(await member.call('POST /me/stamps', { code: await desk.claim() }))
    // The playbook's goal: the execution is stopped in the middle of its wait.
    const [gift] = (await desk.home(member)).coupons
    must(await member.call('POST /me/coupons/{id}/redemption', { id: gift!.id, code: (await desk.code()).code }))
    await desk.world.advance('PT10M')
    expect(desk.world.log.rows('denied', 5_000).slice(before)).toEqual([])
  })
}
