// Four processes use the same coupons at the same moment: real processes, the real use cases, DynamoDB Local.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { makeId } from '#shared/base/id.ts'
import { after, DAY } from '#shared/base/time.ts'
import { openTrack, type Track } from './coupon/race-track.ts'
import { PLACE, type Job } from './coupon/racer.ts'

/** Of everybody grabbing one coupon; of what two may do to it at the same time. */
const ROUNDS = 20
const MIXED_ROUNDS = 5
const REQUESTS = 1_000

let track: Track
let made = 0
const idOf = <P extends string>(prefix: P) =>
  makeId(
    prefix,
    Date.now(),
    Uint8Array.from({ length: 16 }, (_, nth) => (nth > 12 ? ++made * (nth * 7) : nth) % 256),
  )

const simple: Campaign = {
  name: { 'zh-Hant': '迎新美式' },
  benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 7 },
  transfer: true,
}
const CAMPAIGN = idOf('cmp')
const DROPS = {
  hundred: { stock: 100 },
  seven: { stock: 7, perMember: 3 },
  four: { stock: 4 },
  many: { stock: 500, perMember: 2 },
} satisfies Record<string, Partial<Campaign>>
/** Codes of their links. */
const links = {} as Record<keyof typeof DROPS, string>

beforeAll(async () => {
  track = await openTrack()
  await track.publish(PLACE, CAMPAIGN, simple)
  // All before the first race: what is live is up to a minute old to a process.
  for (const [name, drop] of Object.entries(DROPS))
    links[name as keyof typeof DROPS] = await track.publish(PLACE, idOf('cmp'), { ...simple, claim: true, ...drop })
})
afterAll(() => track?.close())

const joinOne = async (): Promise<string> => {
  const { membership } = await import('#functions/member/store.ts')
  const { replace } = await import('#functions/platform/table/write.ts')
  const member = idOf('mem')
  const joined = {
    group: PLACE.group,
    brand: PLACE.brand,
    member,
    joinedAt: new Date().toISOString(),
    noticeVersion: 1,
    marketing: false,
    provider: 'prv',
    user: member,
    isFriend: false,
    friendAt: '',
  }
  await track.commit([replace(membership, joined as never, 0)])
  return member
}

/** Some at a time: a busy machine opens no five hundred connections in a second. */
const joinMany = async (people: number): Promise<string[]> => {
  const members: string[] = []
  while (members.length < people)
    members.push(...(await Promise.all(Array.from({ length: Math.min(20, people - members.length) }, joinOne))))
  return members
}

/** A member who holds one coupon. */
const holderOfOne = async () => {
  const { coupon } = await import('#functions/coupon/store.ts')
  const { replace } = await import('#functions/platform/table/write.ts')
  const member = await joinOne()
  const id = idOf('cpn')
  const now = new Date().toISOString()
  const held = { ...PLACE, member, id, campaign: CAMPAIGN, version: 1, issuedAt: now, issuedBy: 'race' }
  await track.commit([replace(coupon, { ...held, state: 'issued', endsAt: after(now, DAY) }, 0)])
  return { member, coupon: id }
}

const standing = async (member: string) => {
  const { readCoupons } = await import('#functions/coupon/store.ts')
  return readCoupons({ ...PLACE, member })
}
const entries = async (member: string) => {
  const { readEntries } = await import('#functions/ledger/store.ts')
  return (await readEntries({ ...PLACE, member })).filter(({ account }) => account === 'coupon')
}
const count = (words: string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]))
const times = (n: number, job: (nth: number) => Job) => Array.from({ length: n }, (_, nth) => job(nth))

describe('one coupon', () => {
  test(
    `grabbed by four processes with ${REQUESTS} requests is redeemed once, in each of ${ROUNDS} rounds`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { member, coupon } = await holderOfOne()
        const { words } = await track.race(times(REQUESTS, () => ({ act: 'redeem', member, coupon })))
        expect(count(words)).toEqual({ 'coupon-already-redeemed': REQUESTS - 1, ok: 1 })
        expect((await entries(member)).map(({ key }) => key)).toEqual([`redeem:${coupon}`])
      }
    },
    ROUNDS * 60_000,
  )

  test('redeemed and taken back at the same time is one or the other, and its entries say which', async () => {
    for (let round = 0; round < MIXED_ROUNDS; round++) {
      const { member, coupon } = await holderOfOne()
      const jobs = times(80, (nth) => ({ act: nth % 8 < 4 ? 'redeem' : 'undo', member, coupon }))
      const { words } = await track.race(jobs)
      expect(Object.keys(count(words)).filter((word) => word.startsWith('thrown'))).toEqual([])
      const [held] = await standing(member)
      const moved = await entries(member)
      const redemptions = moved.filter(({ reason }) => reason === 'redeemed').length
      const undone = moved.filter(({ reason }) => reason === 'undone').length
      expect(words.filter((word) => word === 'ok')).toHaveLength(redemptions + undone)
      expect(redemptions - undone).toBe(held!.state === 'redeemed' ? 1 : 0)
      expect(held!.uses ?? 0).toBe(redemptions)
    }
  })

  test('given to a friend and redeemed at the same time is with one of them', async () => {
    for (let round = 0; round < MIXED_ROUNDS; round++) {
      const { member, coupon } = await holderOfOne()
      const friends = [await joinOne(), await joinOne()]
      const offers = await track.race(times(40, (nth) => ({ act: nth % 8 < 4 ? 'redeem' : 'offer', member, coupon })))
      expect(count(offers.words).ok).toBe(1)
      const [held] = await standing(member)
      expect(offers.gifts).toHaveLength(held!.state === 'offered' ? 1 : 0)
      if (held!.state !== 'offered') continue
      const code = offers.gifts[0]!
      const took = await track.race(
        times(40, (nth) =>
          nth % 8 < 4 ? { act: 'redeem', member, coupon } : { act: 'receive', member: friends[nth % 2]!, code },
        ),
      )
      expect(count(took.words).ok).toBe(1)
      const theirs = (await Promise.all(friends.map(standing))).flat()
      expect(theirs.map(({ passed }) => passed)).toEqual([true])
      expect((await standing(member))[0]!.state).toBe('transferred')
    }
  })
})

describe('a limited stock', () => {
  test('of a hundred, grabbed by five hundred members, gives exactly a hundred', async () => {
    const code = links.hundred
    const members = await joinMany(500)
    const { words, writes } = await track.race(members.map((member) => ({ act: 'claim', member, code })))
    expect(count(words)).toEqual({ 'coupon-sold-out': 400, ok: 100 })
    const units = Object.values(writes)
    const all = units.reduce((sum, one) => sum + one, 0)
    expect(Math.max(...units) / all).toBeLessThanOrEqual(1 / 16)
  })

  test('is handed out to the last one also when few members share a shard', async () => {
    const code = links.seven
    const members = await joinMany(3)
    const { words } = await track.race(times(48, (nth) => ({ act: 'claim', member: members[nth % 3]!, code })))
    expect(count(words).ok).toBe(7)
    const held = await Promise.all(members.map(standing))
    expect(held.every((coupons) => coupons.length <= 3)).toBe(true)
  })

  test('once sold out refuses without writing', async () => {
    const code = links.four
    const members = await joinMany(240)
    const claims = (from: number, to: number) =>
      members.slice(from, to).map((member): Job => ({ act: 'claim', member, code }))
    expect(count((await track.race(claims(0, 40))).words).ok).toBe(4)
    const late = await track.race(claims(40, 240))
    expect(count(late.words)).toEqual({ 'coupon-sold-out': 200 })
    expect(late.writes).toEqual({})
  })

  test('gives a member what the campaign allows, however many requests come at once', async () => {
    const code = links.many
    const member = await joinOne()
    const { words } = await track.race(times(64, () => ({ act: 'claim', member, code })))
    expect(count(words)).toEqual({ 'coupon-limit-reached': 62, ok: 2 })
  })
})
