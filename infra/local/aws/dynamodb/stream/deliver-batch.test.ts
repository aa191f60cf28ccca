import { describe, expect, test } from 'vitest'
import type { Invocation } from '../../service.ts'
import { deliverBatch, type Delivery } from './deliver-batch.ts'
import type { StreamRecord } from './stream-records.ts'

const record = (sequence: string) => ({ dynamodb: { SequenceNumber: sequence } }) as StreamRecord
const names = (records: StreamRecord[]) => records.map(({ dynamodb }) => dynamodb.SequenceNumber).join('')

const failed: Invocation = { ok: false, error: { errorType: 'E', errorMessage: 'e' } }
const handled: Invocation = { ok: true, payload: null }
const failedFrom = (itemIdentifier: string): Invocation => ({
  ok: true,
  payload: { batchItemFailures: [{ itemIdentifier }] },
})

/** Delivers a, b, c, d to a function that answers by `answer`; tells what it was given, what was given up, and what is done. */
const deliver = async (
  mapping: object,
  answer: (batch: string, call: number) => Invocation,
  over: Partial<Delivery> = {},
) => {
  const given: string[] = []
  const lost: string[] = []
  const done: string[] = []
  await deliverBatch(['a', 'b', 'c', 'd'].map(record), mapping, {
    invoke: async (records) => answer(names(records), given.push(names(records))),
    pause: async () => {},
    done: ({ dynamodb }) => void done.push(dynamodb.SequenceNumber),
    giveUp: async (records) => void lost.push(names(records)),
    tooOld: () => false,
    stopped: () => false,
    ...over,
  })
  return { given, lost, done }
}

const PARTIAL = { FunctionResponseTypes: ['ReportBatchItemFailures'] }

describe('a batch', () => {
  test('that works is done up to its last record', async () => {
    expect(await deliver({}, () => handled)).toEqual({ given: ['abcd'], lost: [], done: ['d'] })
  })

  test('whose function names a failure is tried again from there', async () => {
    const { given, done } = await deliver(PARTIAL, (_batch, call) => (call === 1 ? failedFrom('c') : handled))
    expect([given, done]).toEqual([
      ['abcd', 'cd'],
      ['b', 'd'],
    ])
  })

  test('names failures in vain when the mapping does not ask for them', async () => {
    expect((await deliver({}, () => failedFrom('c'))).given).toEqual(['abcd'])
  })

  test('that fails whole is split until the record at fault stands alone, which is kept for the destination', async () => {
    const poisoned = (batch: string) => (batch.includes('c') ? failed : handled)
    const { lost, done, given } = await deliver({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 }, poisoned)
    expect(given).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd'])
    expect([lost, done.at(-1)]).toEqual([['c'], 'd'])
  })

  test('is given up after its retries, in one piece', async () => {
    const { given, lost } = await deliver({ MaximumRetryAttempts: 2 }, () => failed)
    expect([given.length, lost]).toEqual([3, ['abcd']])
  })

  test('is given up when it is too old', async () => {
    expect((await deliver({ MaximumRecordAgeInSeconds: 60 }, () => failed, { tooOld: () => true })).lost).toEqual([
      'abcd',
    ])
  })

  test('is left for the next start when the world closes', async () => {
    let calls = 0
    const { done, lost } = await deliver({}, () => failed, { stopped: () => calls++ > 0 })
    expect([done, lost]).toEqual([[], []])
  })
})
