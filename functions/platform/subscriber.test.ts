import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Event } from '#shared/events/event.ts'
import { memberTagged } from '#shared/events/member.ts'
import { subscribe, subscribeTo } from './subscriber.ts'
import { trace } from './watch/trace.ts'

const logged = vi.hoisted(() => [] as unknown[])
vi.mock('./watch/log.ts', () => ({ log: { error: (...said: unknown[]) => logged.push(said) } }))
const counted = vi.hoisted(() => [] as string[])
vi.mock('./watch/metrics.ts', () => ({ count: (name: string) => counted.push(name) }))
beforeEach(() => {
  logged.splice(0)
  counted.splice(0)
})

const delivery = (detail: object = {}) =>
  ({
    'detail-type': 'member.tagged',
    detail: {
      id: 'x#0',
      version: 1,
      at: '2026-11-21T02:00:00.000Z',
      group: 'grp_1',
      shard: 1,
      trace: 'req-1',
      data: { tag: 'a' },
      ...detail,
    },
  }) as never

describe('a subscriber', () => {
  test('gets the event under its name, within the trace of the call that brought it about', async () => {
    const seen: [Event, string][] = []
    await subscribe(async (event) => void seen.push([event, trace()]))(delivery())
    expect(seen).toMatchObject([[{ name: 'member.tagged', group: 'grp_1', data: { tag: 'a' } }, 'req-1']])
    expect(counted).toEqual(['handled'])
  })
  test('that fails is logged without what the event says of a person, and gets it again', async () => {
    const fails = subscribe(() => Promise.reject(new Error('no')))
    await expect(fails(delivery({ data: { tag: '喚醒' } }))).rejects.toThrow('no')
    expect(JSON.stringify(logged)).toContain('x#0')
    expect(JSON.stringify(logged)).not.toContain('喚醒')
    expect(counted).toEqual(['event-failed'])
  })
  test.each([
    [2, 1, false],
    [2, 2, true],
    [2, 3, true],
    [2, 4, false],
  ])('that was asked version %i by a reader of version %i takes it: %s', async (version, readerIs, takes) => {
    let seen = 0
    const handler = subscribeTo({ ...memberTagged, version: readerIs }, async () => void seen++)
    await (takes
      ? handler(delivery({ version }))
      : expect(handler(delivery({ version }))).rejects.toThrow('cannot be read'))
    expect(seen).toBe(takes ? 1 : 0)
  })
  test('of one kind is never handed data that is none of that kind', async () => {
    const handler = subscribeTo(memberTagged, () => Promise.resolve())
    await expect(handler(delivery({ data: { tag: 7 } }))).rejects.toThrow()
  })
})
