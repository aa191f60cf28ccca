// Who stands where, and what they hold, before something bad is sent.
import { MINUTE } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type { Caller } from './front-door.ts'
import { openHouse, type House, type Person } from './open-house.ts'
import { BOUGHT, BRAND, ORDER_TOTAL, SISTER, STORE } from './places.ts'
import { makeThings } from './things.ts'

/** What everybody has on their stored-value card. */
const TOPPED_UP = 1_000

export type Scene = Awaited<ReturnType<typeof setScene>>
export type Callers = Scene['callers']

const people = async (house: House) => {
  const [mei, ping, sisters] = [await house.joins(), await house.joins(), await house.joins(SISTER)]
  return { mei, ping, sisters, stranger: await house.stranger() }
}

const SIX_MINUTES = 6 * MINUTE

/** Whose clock, key or session is not good for it. */
const whoMayNot = async (house: House, till: { key: string; secret: string }) => {
  const { must } = house.door
  const tablet = await house.tablet(STORE)
  const { id: onTablet } = await house.clerk(STORE)
  const revokedClerk = await house.atTablet(tablet, onTablet)
  const { id: removed, ...removedClerk } = await house.clerk(STORE)
  await must('DELETE /admin/devices/{id}', house.owner, { id: tablet.id as never })
  await must('DELETE /admin/stores/{store}/clerks/{id}', house.owner, { store: STORE, id: removed as never })
  return {
    lateTill: { ...till, clockAwayMs: -SIX_MINUTES },
    earlyTill: { ...till, clockAwayMs: SIX_MINUTES },
    forgedTill: { ...till, secret: (await house.till(SISTER)).secret },
    unknownTill: { key: `${till.key}0`, secret: till.secret },
    revokedTablet: { token: tablet.token },
    revokedClerk,
    removedClerk,
  } satisfies Record<string, Caller>
}

export const setScene = async () => {
  const house = await openHouse()
  const { must } = house.door
  const { mei, ping, sisters, stranger } = await people(house)
  const till = await house.till(BRAND)
  const { id: device, ...tablet } = await house.tablet(STORE)
  const { id: clerkId, ...clerk } = await house.clerk(STORE)
  const callers = {
    ...(await whoMayNot(house, till)),
    till,
    sisterTill: await house.till(SISTER),
    owner: house.owner,
    analyst: await house.hire(house.stage.place.group, 'analyst', 'analyst'),
    manager: await house.manager('manager', STORE),
    tablet,
    clerk,
    mei: { token: mei.token },
    ping: { token: ping.token },
    sisters: { token: sisters.token },
    newcomer: { token: (await house.lineUser()).token },
    outsider: { token: stranger.token },
    nobody: {},
  } satisfies Record<string, Caller>
  await house.stage.publish('tier', cafe.tiers!.id, cafe.tiers!.settings)
  const at = { storeId: STORE, paidAt: house.stage.now() }
  const paid = async (number: string, who?: Person) =>
    must('POST /pos/orders', till, {
      ...at,
      number,
      lines: [BOUGHT],
      total: ORDER_TOTAL,
      ...(who && { member: { phone: who.phone } }),
    })
  await paid('PAID', mei)
  const { claimUrl } = await paid('NOBODYS')
  await must('POST /pos/top-ups', till, {
    number: 'TOP',
    storeId: STORE,
    amount: TOPPED_UP,
    programId: house.tills.VALUE as never,
    member: { phone: mei.phone },
  })
  return {
    ...house,
    callers,
    mei,
    ping,
    sisters,
    stranger,
    device,
    clerkId,
    tierScheme: cafe.tiers!.settings,
    /** NT$300 of two lattes, bought by 小美. */
    order: 'PAID',
    receipt: String(claimUrl).split('/').at(-1)!,
    ...(await makeThings(house, { mei, sisters })),
    liveCode: () => house.tills.liveCode(mei.id),
    ids: {
      points: house.stage.POINTS as never,
      stamps: house.stage.STAMPS as never,
      value: house.tills.VALUE as never,
      reward: house.stage.REWARD as never,
    },
    basket: { storeId: STORE, lines: [BOUGHT], total: ORDER_TOTAL },
  }
}
