import { describe, expect, it } from 'vitest'
import { arnOf, openDesk } from '../desk.fixture.ts'
import { bodyDigest } from './digest.ts'
import { createSqs } from './sqs.ts'

interface Received {
  MessageId: string
  ReceiptHandle: string
  Body: string
  Attributes: Record<string, string>
}
const redrive = (maxReceiveCount: number) => ({
  RedrivePolicy: { deadLetterTargetArn: arnOf.queue('dead'), maxReceiveCount },
})

/** A desk with the queue `q` (or `q.fifo`), `dead`, and a mapping of the first to the function `f` when asked for. */
const open = async ({ name = 'q', queue = {}, mapping }: { name?: string; queue?: object; mapping?: object }) => {
  const world = openDesk()
  world.add('AWS::SQS::Queue', name, arnOf.queue(name), queue)
  world.add('AWS::SQS::Queue', 'dead', arnOf.queue('dead'), {})
  world.add('AWS::Lambda::Function', 'f', arnOf.function('f'), { Role: arnOf.role('f') })
  const EventSourceArn = arnOf.queue(name)
  if (mapping) world.add('AWS::Lambda::EventSourceMapping', 'm', '', { EventSourceArn, FunctionName: 'f', ...mapping })
  const sqs = world.serve(createSqs(world.desk, world.resources))
  await sqs.resume()
  const QueueUrl = `http://desk/000000000000/${name}`
  const send = (MessageBody: string, more: object = {}) =>
    world.call('sqs', 'SendMessage', { QueueUrl, MessageBody, ...more }) as Promise<Record<string, string>>
  const receive = async (from = name, more: object = {}) => {
    const input = { QueueUrl: from, MaxNumberOfMessages: 10, AttributeNames: ['All'], ...more }
    return ((await world.call('sqs', 'ReceiveMessage', input)) as { Messages?: Received[] }).Messages ?? []
  }
  const bodies = async (from = name) => (await receive(from)).map(({ Body }) => Body)
  const batches = () =>
    world.invoked.map(({ event }) => (event as { Records: { body: string }[] }).Records.map(({ body }) => body))
  return { ...world, sqs, QueueUrl, send, receive, bodies, batches }
}

describe('a queue', () => {
  it('answers the digest the SDK checks', async () => {
    const world = await open({})
    const attributes = { MessageAttributes: { a: { DataType: 'String', StringValue: 'b' } } }
    expect(await world.send('hi', attributes)).toMatchObject({
      MD5OfMessageBody: bodyDigest('hi'),
      MD5OfMessageAttributes: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })
  })

  it('hides what was received until its visibility time-out, by the clock of the world', async () => {
    const world = await open({ queue: { VisibilityTimeout: 30 } })
    await world.send('a')
    expect(await world.bodies()).toEqual(['a'])
    expect(await world.bodies()).toEqual([])
    await world.advance(30_000)
    const [again] = await world.receive()
    expect(again!.Attributes.ApproximateReceiveCount).toBe('2')
    await world.call('sqs', 'ChangeMessageVisibility', {
      QueueUrl: world.QueueUrl,
      ReceiptHandle: again!.ReceiptHandle,
      VisibilityTimeout: 0,
    })
    const [third] = await world.receive()
    await world.call('sqs', 'DeleteMessage', { QueueUrl: world.QueueUrl, ReceiptHandle: third!.ReceiptHandle })
    await world.advance(60_000)
    expect(await world.bodies()).toEqual([])
  })

  it('delays what is sent with a delay', async () => {
    const world = await open({})
    await world.send('later', { DelaySeconds: 60 })
    expect(await world.bodies()).toEqual([])
    await world.advance(60_000)
    expect(await world.bodies()).toEqual(['later'])
  })

  it('moves to the dead letters what was received too often', async () => {
    const world = await open({ queue: { VisibilityTimeout: 1, ...redrive(2) } })
    await world.send('bad')
    for (let i = 0; i < 3; i++) {
      await world.receive()
      await world.advance(1_000)
    }
    expect(await world.bodies('dead')).toEqual(['bad'])
    expect(world.desk.log.rows('dead-letter')).toHaveLength(1)
  })

  it('sends and deletes in batches, and is purged', async () => {
    const world = await open({})
    const { QueueUrl } = world
    const Entries = [
      { Id: '1', MessageBody: 'a' },
      { Id: '2', MessageBody: '' },
    ]
    const sent = await world.call('sqs', 'SendMessageBatch', { QueueUrl, Entries })
    expect(sent).toMatchObject({ Successful: [{ Id: '1' }], Failed: [{ Id: '2', Code: 'MissingParameter' }] })
    const [message] = await world.receive()
    const gone = [{ Id: 'x', ReceiptHandle: message!.ReceiptHandle }]
    await world.call('sqs', 'DeleteMessageBatch', { QueueUrl, Entries: gone })
    await world.send('b')
    await world.call('sqs', 'PurgeQueue', { QueueUrl })
    const counted = await world.call('sqs', 'GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] })
    expect(counted).toMatchObject({ Attributes: { ApproximateNumberOfMessages: '0' } })
  })

  it('forgets messages after their retention', async () => {
    const world = await open({ queue: { MessageRetentionPeriod: 60 } })
    await world.send('old')
    await world.advance(61_000)
    expect(await world.bodies()).toEqual([])
  })
})

describe('a FIFO queue', () => {
  it('keeps the order of a group and refuses to hand out its next message early', async () => {
    const world = await open({ name: 'q.fifo', queue: { ContentBasedDeduplication: true } })
    const group = (MessageGroupId: string) => ({ MessageGroupId })
    await world.send('a1', group('a'))
    await world.send('a2', group('a'))
    await world.send('b1', group('b'))
    const [first] = await world.receive('q.fifo', { MaxNumberOfMessages: 1 })
    expect(first!.Body).toBe('a1')
    expect(await world.bodies()).toEqual(['b1'])
    await world.call('sqs', 'DeleteMessage', { QueueUrl: world.QueueUrl, ReceiptHandle: first!.ReceiptHandle })
    expect(await world.bodies()).toEqual(['a2'])
  })

  it('takes the same message once in five minutes', async () => {
    const world = await open({ name: 'q.fifo', queue: { ContentBasedDeduplication: true } })
    const one = await world.send('same', { MessageGroupId: 'g' })
    const two = await world.send('same', { MessageGroupId: 'g' })
    expect(two.MessageId).toBe(one.MessageId)
    await world.advance(5 * 60_000)
    expect((await world.send('same', { MessageGroupId: 'g' })).MessageId).not.toBe(one.MessageId)
  })
})

describe('an event source mapping', () => {
  it('hands over batches and deletes what succeeded', async () => {
    const world = await open({ mapping: { BatchSize: 2 } })
    world.fn('f', () => ({}))
    for (const body of ['a', 'b', 'c']) await world.send(body)
    await world.idle()
    expect(world.batches().flat().sort()).toEqual(['a', 'b', 'c'])
    expect(Math.max(...world.batches().map((batch) => batch.length))).toBeLessThanOrEqual(2)
    await world.advance(3_600_000)
    expect(world.batches().flat()).toHaveLength(3)
  })

  it('shows a failed batch again at once, and lays it aside after the last receive', async () => {
    const world = await open({ queue: redrive(3), mapping: {} })
    world.fn('f', () => {
      throw new Error('no')
    })
    await world.send('bad')
    await world.idle()
    expect(world.invoked).toHaveLength(3)
    expect(await world.bodies('dead')).toEqual(['bad'])
  })

  it('repeats only the messages the function reports', async () => {
    const world = await open({ queue: redrive(2), mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] } })
    world.fn('f', (event) => ({
      batchItemFailures: (event as { Records: { body: string; messageId: string }[] }).Records.filter(
        ({ body }) => body === 'bad',
      ).map(({ messageId }) => ({ itemIdentifier: messageId })),
    }))
    const Entries = ['good', 'bad'].map((MessageBody) => ({ Id: MessageBody, MessageBody }))
    await world.call('sqs', 'SendMessageBatch', { QueueUrl: world.QueueUrl, Entries })
    await world.idle()
    expect(world.batches()).toEqual([['good', 'bad'], ['bad']])
    expect(await world.bodies('dead')).toEqual(['bad'])
  })

  it('waits for its window to fill a batch, without keeping the desk busy', async () => {
    const world = await open({ mapping: { BatchSize: 10, MaximumBatchingWindowInSeconds: 5 } })
    world.fn('f', () => ({}))
    await world.send('a')
    await world.send('b')
    await world.idle()
    expect(world.invoked).toHaveLength(0)
    await world.advance(5_000)
    expect(world.batches()).toEqual([['a', 'b']])
  })

  it('is due when a delayed message has become visible and nobody looked', async () => {
    const world = await open({ mapping: {} })
    world.fn('f', () => ({}))
    await world.send('later', { DelaySeconds: 60 })
    await world.idle()
    world.desk.clock.moveTo(world.desk.clock.now() + 61_000)
    expect(world.sqs.nextDue()).toBeLessThanOrEqual(world.desk.clock.now())
    await world.advance(0)
    expect(world.batches()).toEqual([['later']])
    expect(world.sqs.nextDue()).toBeUndefined()
  })

  it('drops what no filter wants', async () => {
    const Filters = [{ Pattern: JSON.stringify({ body: { kind: ['x'] } }) }]
    const world = await open({ mapping: { FilterCriteria: { Filters } } })
    world.fn('f', () => ({}))
    await world.send('{"kind":"y"}')
    await world.send('{"kind":"x"}')
    await world.idle()
    expect(world.batches()).toEqual([['{"kind":"x"}']])
    expect(await world.bodies()).toEqual([])
  })

  it('runs the groups of a FIFO queue in order, also over a failure', async () => {
    const world = await open({ name: 'q.fifo', queue: { ContentBasedDeduplication: true }, mapping: { BatchSize: 1 } })
    let failed = false
    world.fn('f', () => {
      if (!failed) {
        failed = true
        throw new Error('once')
      }
    })
    for (const body of ['1', '2', '3']) await world.send(body, { MessageGroupId: 'g' })
    await world.idle()
    expect(world.batches().flat()).toEqual(['1', '1', '2', '3'])
  })

  it('waits by the clock when a message keeps failing and nothing lays it aside', async () => {
    const world = await open({ queue: { VisibilityTimeout: 60 }, mapping: {} })
    world.fn('f', () => {
      throw new Error('no')
    })
    await world.send('bad')
    await world.idle()
    const quick = world.invoked.length
    expect(world.sqs.nextDue()).toBeGreaterThan(world.desk.clock.now())
    await world.advance(60_000)
    expect(world.invoked.length).toBe(quick + 1)
  }, 15_000)
})

it('plays planned faults', async () => {
  const world = await open({})
  world.desk.faults.plan('sqs.SendMessage', [{ fail: 500 }, { failAfterCommit: 500 }, { repeat: 1 }])
  await expect(world.send('lost')).rejects.toThrow('before commit')
  await expect(world.send('kept')).rejects.toThrow('after commit')
  await world.send('twice')
  expect(await world.bodies()).toEqual(['kept', 'twice', 'twice'])
})
