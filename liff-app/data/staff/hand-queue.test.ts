import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/call.ts'
import { createHandQueue, type Hand, type Here } from './hand-queue.ts'

/** A phone's storage, and a server that answers as it is told. */
const phone = () => {
  const drawers = new Map<string, string>()
  const storage = {
    getItem: (key: string) => drawers.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (room.isFull) throw new Error('QuotaExceededError')
      drawers.set(key, value)
    },
  }
  const room = { isFull: false }
  const booked = new Map<string, unknown>()
  const routes: string[] = []
  const network = { isThere: true, losesAnswers: 0, refuses: new Map<string, string>() }
  const call = (async (route: string, asked: { code: string }, { key }: { key: string }) => {
    if (!network.isThere) return { ok: false, failure: 'offline' }
    const refusal = network.refuses.get(asked.code)
    if (refusal) return { ok: false, failure: refusal, detail: { words: `因為 ${refusal}` } }
    routes.push(route)
    if (!booked.has(key))
      booked.set(key, { act: { id: `act-${key}` }, coupons: [{ name: { 'zh-Hant': `${key} 的券` } }], isNew: false })
    if (network.losesAnswers-- > 0) return { ok: false, failure: 'offline' }
    return { ok: true, value: booked.get(key) }
  }) as unknown as Call
  const open = (here?: Here) =>
    createHandQueue({ call, storage, drawer: 'jidian:brd:clk:hands', ...(here && { here }) })
  return { open, network, booked, drawers, routes, room }
}

const hand = (key: string, code = key) => ({ key, asked: { code, at: '2026-01-01T00:00:00.000Z' }, name: '林○美' })
const states = (hands: readonly Hand[]) => hands.map(({ key, state }) => `${key} ${state}`)

test('what is tapped without a network waits, and goes out in order when it is back', async () => {
  const { open, network, booked } = phone()
  const queue = open()
  network.isThere = false
  for (const key of ['a', 'b', 'c']) await queue.add(hand(key))
  expect(states(queue.get().hands)).toEqual(['a waiting', 'b waiting', 'c waiting'])
  network.isThere = true
  await queue.flush()
  expect([...booked.keys()]).toEqual(['a', 'b', 'c'])
  expect(states(queue.get().hands)).toEqual(['a done', 'b done', 'c done'])
})

test('what came with it is kept by name, for the clerk to say', async () => {
  const queue = phone().open()
  await queue.add(hand('a'))
  expect(queue.get().hands[0]?.gives).toEqual([{ 'zh-Hant': 'a 的券' }])
})

test('a page that is opened anew sends what the one before had left', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  await open().add(hand('a'))
  network.isThere = true
  const anew = open()
  expect(states(anew.get().hands)).toEqual(['a waiting'])
  await anew.flush()
  expect(booked.size).toBe(1)
  expect(states(open().get().hands)).toEqual(['a done'])
})

test('an answer that was lost is asked for again under the same key', async () => {
  const { open, network, booked } = phone()
  const queue = open()
  network.losesAnswers = 1
  await queue.add(hand('a'))
  expect(states(queue.get().hands)).toEqual(['a waiting'])
  await queue.flush()
  expect([booked.size, states(queue.get().hands)]).toEqual([1, ['a done']])
})

test('a refusal is kept with its sentence until it is read, and holds up nobody behind it', async () => {
  const { open, network } = phone()
  network.refuses.set('b', 'too-soon')
  network.isThere = false
  const queue = open()
  for (const key of ['a', 'b', 'c']) await queue.add(hand(key))
  network.isThere = true
  await queue.flush()
  expect(states(queue.get().hands)).toEqual(['a done', 'b refused', 'c done'])
  expect(open().get().hands[1]?.refusal).toEqual({ code: 'too-soon', words: '因為 too-soon' })
  queue.drop('b')
  expect(states(open().get().hands)).toEqual(['a done', 'c done'])
})

test('one that the server stumbles over waits, and those behind it go through', async () => {
  const { open, network } = phone()
  const queue = open()
  network.refuses.set('a', 'unexpected')
  await queue.add(hand('a'))
  await queue.add(hand('b'))
  expect(states(queue.get().hands)).toEqual(['a waiting', 'b done'])
  network.refuses.clear()
  await queue.flush()
  expect(states(queue.get().hands)).toEqual(['a done', 'b done'])
})

test('two that flush at the same moment send each act once', async () => {
  const { open, network, booked } = phone()
  const queue = open()
  network.isThere = false
  await queue.add(hand('a'))
  network.isThere = true
  await Promise.all([queue.flush(), queue.flush(), queue.add(hand('b'))])
  await queue.flush()
  expect([...booked.keys()]).toEqual(['a', 'b'])
})

test('a mistaken tap that waits is taken off and never sent, also after the page was opened anew; the others go out', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  const queue = open()
  for (const key of ['a', 'b', 'c']) await queue.add(hand(key))
  queue.drop('b')
  expect(states(open().get().hands)).toEqual(['a waiting', 'c waiting'])
  network.isThere = true
  await queue.flush()
  expect([...booked.keys()]).toEqual(['a', 'c'])
})

test('what is on its way at this moment is not taken off, and its answer is shown', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  const queue = open()
  for (const key of ['a', 'b']) await queue.add(hand(key))
  network.isThere = true
  const sent = queue.flush()
  expect(queue.get().onItsWay).toBe('a')
  for (const key of ['a', 'b']) queue.drop(key)
  await sent
  expect([[...booked.keys()], states(queue.get().hands)]).toEqual([['a'], ['a done']])
  expect(queue.get().onItsWay).toBeUndefined()
})

test('of what is done only the last are kept; what waits is dropped by nobody but the clerk', async () => {
  const { open, network } = phone()
  const queue = open()
  for (let nth = 0; nth < 20; nth++) await queue.add(hand(`done-${nth}`))
  expect(queue.get().hands).toHaveLength(12)
  network.isThere = false
  for (let nth = 0; nth < 20; nth++) await queue.add(hand(`later-${nth}`))
  expect(queue.get().hands.filter(({ state }) => state === 'waiting')).toHaveLength(20)
})

test('a task waits in the same queue as stamps, and goes its own way when it is sent', async () => {
  const { open, network, routes } = phone()
  network.isThere = false
  const queue = open()
  await queue.add(hand('a'))
  const asked = { code: 'b', program: 'crd_1' as never, step: 'photo', at: '2026-01-01T00:00:00.000Z' }
  await queue.add({ key: 'b', task: true, asked, name: '林○美' })
  network.isThere = true
  const opened = open()
  await opened.flush()
  expect(states(opened.get().hands)).toEqual(['a done', 'b done'])
  expect(routes).toEqual(['POST /clerk/stamps', 'POST /clerk/tasks'])
})

const A = { id: 'sto_a', name: '永康店' }
const B = { id: 'sto_b', name: '赤峰店' }
const at = (store: Here['store'], ...others: Here['others'][number][]): Here => ({
  store,
  others,
  sayGone: (name) => `不在${name ?? '這裡'}`,
})

test('what was tapped at one store never goes out from another: it waits until the clerk is there again', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  await open(at(A, B)).add(hand('a'))
  network.isThere = true
  const there = open(at(B, A))
  await there.flush()
  await there.add(hand('b'))
  expect(states(there.get().hands)).toEqual(['a waiting', 'b done'])
  const back = open(at(A, B))
  await back.flush()
  expect([...booked.keys()]).toEqual(['b', 'a'])
})

test('of a store that is taken away it is refused in sight, and stays so though the store is given back', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  await open(at(A, B)).add(hand('a'))
  network.isThere = true
  const moved = open(at(B))
  expect(moved.get().hands).toMatchObject([{ state: 'refused', refusal: { words: '不在永康店' } }])
  const back = open(at(A))
  await back.flush()
  expect([states(back.get().hands), booked.size]).toEqual([['a refused'], 0])
})

test('who is removed while they send is not refused act by act: what waits is kept for who reads it next', async () => {
  const { open, network } = phone()
  for (const key of ['a', 'b']) network.refuses.set(key, 'clerk-removed')
  const queue = open(at(A))
  for (const key of ['a', 'b']) await queue.add(hand(key))
  expect(states(queue.get().hands)).toEqual(['a waiting', 'b waiting'])
  expect(states(open(at(null)).get().hands)).toEqual(['a refused', 'b refused'])
})

test('what waited from before a clerk could have several stores goes out, or is refused when they are none', async () => {
  const { open, network } = phone()
  network.isThere = false
  await open().add(hand('a'))
  network.isThere = true
  expect(open(at(null)).get().hands).toMatchObject([{ state: 'refused', refusal: { words: '不在這裡' } }])
})

test('two open pages of one clerk lose none of each other’s taps: a page that is opened anew sends both', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  const [one, other] = [open(), open()]
  await one.add(hand('a'))
  await other.add(hand('b'))
  network.isThere = true
  await open().flush()
  expect([...booked.keys()]).toEqual(['a', 'b'])
  await one.flush()
  expect(states(one.get().hands)).toEqual(['a done', 'b done'])
  expect(booked.size).toBe(2)
})

test('what was tapped on a page that was closed goes out from the one that stays open', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  const [closed, stays] = [open(), open()]
  await closed.add(hand('a'))
  network.isThere = true
  await stays.flush()
  expect([[...booked.keys()], states(stays.get().hands)]).toEqual([['a'], ['a done']])
})

test('a mistaken tap that was taken off on one page is not sent by the other', async () => {
  const { open, network, booked } = phone()
  network.isThere = false
  const one = open()
  for (const key of ['a', 'b']) await one.add(hand(key))
  const other = open()
  other.drop('a')
  network.isThere = true
  await one.flush()
  expect([[...booked.keys()], states(one.get().hands)]).toEqual([['b'], ['b done']])
})

test('a phone without room keeps what was tapped as long as the page is open, and says so until there is room', async () => {
  const { open, network, booked, room } = phone()
  network.isThere = false
  const queue = open()
  await queue.add(hand('a'))
  room.isFull = true
  await queue.add(hand('b'))
  expect(queue.get()).toMatchObject({ isUnkept: true, isSending: false })
  expect(states(queue.get().hands)).toEqual(['a waiting', 'b waiting'])
  network.isThere = true
  await queue.flush()
  expect([[...booked.keys()], states(queue.get().hands)]).toEqual([
    ['a', 'b'],
    ['a done', 'b done'],
  ])
  room.isFull = false
  await queue.add(hand('c'))
  expect(queue.get().isUnkept).toBe(false)
  expect(states(open().get().hands)).toEqual(['a done', 'b done', 'c done'])
})

test('a call that breaks off leaves the queue ready to be sent again', async () => {
  const { drawers } = phone()
  const storage = { getItem: (key: string) => drawers.get(key) ?? null, setItem: () => undefined }
  const call = async () => {
    throw new Error('broken off')
  }
  const queue = createHandQueue({ call: call as never, storage, drawer: 'd' })
  await expect(queue.add(hand('a'))).rejects.toThrow('broken off')
  expect(queue.get()).toMatchObject({ isSending: false, onItsWay: undefined })
})
