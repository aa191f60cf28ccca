// A limited stock that many grab at once: how its writes spread over the keys, and what those pay who come too late.
import { randomUUID } from 'node:crypto'
import { createCall, type Call } from '#shared/contract/call.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { makeId } from '#shared/base/id.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { demoLogins } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'
import { functionNamed } from '../drive/function-named.ts'
import { createGuest, type Guest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'
import { hear, measure } from './listen.ts'

export interface Drop {
  /** Codes of two links: of a limited campaign, and of one whose coupons may be given away. */
  link: string
  gift: string
}

let campaigns = 0

const publish = async (admin: Call, more: Partial<Campaign>): Promise<string> => {
  const id = makeId('cmp', Date.parse('2026-11-01'), new Uint8Array(16).fill(++campaigns))
  const at = { id, brand: cafe.id as never }
  const settings = { ...cafe.campaigns[0]!.settings, claim: true, ...more }
  const { draftVersion } = await must(
    'draft',
    admin('PUT /admin/campaigns/{id}/draft', { ...at, settings, draftVersion: null }),
  )
  const page = await must(
    'publish',
    admin('POST /admin/campaigns/{id}/publication', { ...at, draftVersion: draftVersion! }),
  )
  return page.claimUrl!.split('/').at(-1)!
}

const asOwner = async (world: World): Promise<Call> => {
  const token = await world.mintToken(demoLogins[0].email)
  return createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
}

export const openDrop = async (world: World, stock: number): Promise<Drop> => {
  const admin = await asOwner(world)
  return { link: await publish(admin, { stock }), gift: await publish(admin, { transfer: true }) }
}

export interface DropReading {
  handedOut: number
  refused: number
  /** Of all write units, those on the busiest partition key. */
  hottestKeyShare: number
  /** Of one who gets one, while all grab at once. */
  wcuPerClaim: number
  rcuPerClaim: number
  /** A refusal after the last one is gone. */
  wcuPerRefusal: number
}

/** So many come again after the last one is gone; most of them have one. */
const LATE = 20

/** Long enough that all are at the same step at the same time, as a thousand phones are: else they queue for this machine. */
const AT_ONCE_MS = 60
/** Who come in together; more of them would wait for this machine longer than a function may. */
const TOGETHER = 20

const arrive = async (world: World, people: number): Promise<Guest[]> => {
  const guests = Array.from({ length: people }, (_, nth) => createGuest(world, cafe, `客人${nth}`))
  const comeIn = async (guest: Guest) => {
    await guest.openSession()
    await guest.join()
  }
  for (let from = 0; from < people; from += TOGETHER) await Promise.all(guests.slice(from, from + TOGETHER).map(comeIn))
  return guests
}

export const measureDrop = async (world: World, stock: number, people: number): Promise<DropReading> => {
  const { link } = await openDrop(world, stock)
  // A welcome to each of them is another operation’s.
  const welcome = { id: cafe.playbook.id as never, brand: cafe.id as never }
  await must('pause', (await asOwner(world))('POST /admin/playbooks/{id}/pause', welcome))
  const guests = await arrive(world, people)
  const roles = new Set([functionNamed(world, 'coupon-api').role])
  const grab = (some: Guest[]) =>
    Promise.all(some.map(({ call }) => call('POST /me/claims/coupons/{code}', { code: link }, { key: randomUUID() })))
  let handedOut = 0
  const grabs = async (some: Guest[]) => {
    const act = async () => void (handedOut += (await grab(some)).filter(({ ok }) => ok).length)
    return measure(await hear(world, act, { tripMs: AT_ONCE_MS }), roles)
  }
  const grabbing = await grabs(guests)
  const late = guests.slice(0, LATE)
  const refusing = await grabs(late)
  const byKey = new Map<string, number>()
  for (const { pk, wcu } of grabbing.used) byKey.set(pk, (byKey.get(pk) ?? 0) + wcu)
  return {
    handedOut,
    refused: people - handedOut,
    hottestKeyShare: Math.max(...byKey.values()) / grabbing.wcu,
    wcuPerClaim: grabbing.wcu / handedOut,
    rcuPerClaim: grabbing.rcu / handedOut,
    wcuPerRefusal: refusing.wcu / late.length,
  }
}
