// The world's own API, and the product's where a person at the counter would use it.
import type { ChatRow } from '../../line/drawers.ts'
import type { ListedPerson } from '../../line/people/people.ts'
import type { ShownRichMenu } from '../../line/people/rich-menu-of.ts'
import type { Tap, TapResult } from '../../line/people/tap.ts'
import type { OpenedLiff } from '../../line/liff/open-liff-url.ts'
import type { SmsRow } from '../../sms/inbox.ts'
import type { FaultStep } from '../../faults.ts'
import type { LogKind, LogRow } from '../../log.ts'
import type { RunningExecution } from '../../aws/stepfunctions/stepfunctions.ts'
import type { BrandFacts, WorldFacts } from '../../world/facts.ts'

export type { BrandFacts, ChatRow, LogRow, OpenedLiff, RunningExecution, ShownRichMenu, SmsRow, Tap, TapResult }
export type StoreFacts = BrandFacts['stores'][number]
export type WorldAnswer = WorldFacts & { ready: boolean; now: string; urls?: Record<string, string> }
export type Person = ListedPerson & { friendship: 'friend' | 'blocked' | 'stranger' }

interface Refusal {
  message?: string
  detail?: string
}

export const ask = async <T>(method: 'GET' | 'POST', path: string, body?: unknown, token?: string): Promise<T> => {
  const response = await fetch(path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer: unknown = response.status === 204 ? undefined : await response.json()
  if (response.ok) return answer as T
  const { message, detail } = (answer ?? {}) as Refusal
  throw new Error(message ?? detail ?? `${method} ${path}: ${response.status}`)
}

export const person = (userId: string) => `/world/people/${encodeURIComponent(userId)}`

export const readWorld = () => ask<WorldAnswer>('GET', '/world')
export const readPeople = () => ask<Person[]>('GET', '/world/people')
export const readChat = (userId: string) => ask<ChatRow[]>('GET', `${person(userId)}/chat`)
export const readRichMenu = (userId: string) => ask<ShownRichMenu | null>('GET', `${person(userId)}/rich-menu`)
export const readLog = (kind: LogKind, limit: number) => ask<LogRow[]>('GET', `/world/log?kind=${kind}&limit=${limit}`)
export const readSms = () => ask<SmsRow[]>('GET', '/world/sms')
export const readExecutions = () => ask<RunningExecution[]>('GET', '/world/executions')

export const makePerson = (name: string, brandId: string) =>
  ask<{ userId: string }>('POST', '/world/people', { name, brandId })
export const follow = (userId: string) => ask<void>('POST', `${person(userId)}/follow`, {})
export const block = (userId: string) => ask<void>('POST', `${person(userId)}/block`, {})
export const say = (userId: string, text: string) => ask<unknown>('POST', `${person(userId)}/say`, { text })
export const tap = (userId: string, given: Tap) => ask<TapResult>('POST', `${person(userId)}/tap`, given)
export const openUrl = (userId: string, url: string) =>
  ask<OpenedLiff | null>('POST', `${person(userId)}/open`, { url })

export const advance = (duration: string) => ask<{ now: string }>('POST', '/world/clock', { advance: duration })

export const planFault = (at: string, step: FaultStep) => ask<void>('POST', '/world/faults', { at, plan: [step] })
export const clearFaults = () => ask<void>('POST', '/world/faults', { clear: true })

export interface BrandFace {
  colours: { accent: string; ink: string }
  pictures: { mark: string }
}
export const readFace = (brandId: string) => ask<BrandFace>('GET', `/api/brands/${brandId}/face`)

const staffToken = async (email: string) => (await ask<{ token: string }>('POST', '/world/token', { email })).token

/** The code on the store's counter screen now, as its LIFF link. */
export const readCounterUrl = async (email: string, storeId: string) =>
  (await ask<{ url: string }>('GET', `/api/admin/stores/${storeId}/code`, undefined, await staffToken(email))).url

/** Six digits from the admin, typed into a tablet; answers the tablet's token. */
export const pairTablet = async (email: string, storeId: string) => {
  const { digits } = await ask<{ digits: string }>(
    'POST',
    `/api/admin/stores/${storeId}/pairings`,
    {},
    await staffToken(email),
  )
  return (await ask<{ token: string }>('POST', '/api/counter/pairings', { digits, name: '小鎮的平板' })).token
}

export const isPaired = (token: string) =>
  ask('GET', '/api/counter/screen', undefined, token).then(
    () => true,
    () => false,
  )
