// Two members become one and two again, on the real use cases: whatever they had bought, nothing is lost and nothing comes twice.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Merging from '#functions/abilities/merging.ts'
import type * as People from '#functions/abilities/people.ts'
import { GOAL } from '../expected.ts'
import type * as Stage from '../stage.ts'

type Row = Record<string, unknown> & { sk: string; _et?: string }

let stage: typeof Stage
let people: typeof People
let finishMerge: typeof Merging.finishMerge
let listMerges: typeof Merging.listMerges
let mergeMembers: typeof Merging.mergeMembers
let unmergeMembers: typeof Merging.unmergeMembers
let previewUnmerge: typeof Merging.previewUnmerge
let table: Model['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  people = await import('#functions/abilities/people.ts')
  const merging: typeof Merging = await import('#functions/abilities/merging.ts')
  ;({ finishMerge, listMerges, mergeMembers, unmergeMembers, previewUnmerge } = merging)
  await stage.openCafe()
  opened = table.all()
})

const begin = async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  const [one, other, third] = await stage.makePeople()
  return { one: one!, other: other!, third: third! }
}

const turn = (key?: string, hash = 'h') =>
  ({
    actor: {
      kind: 'staff',
      group: stage.place.group,
      staff: 'stf_1',
      name: '店長',
      role: 'owner',
      brands: [],
      permissions: [],
    },
    now: stage.now(),
    locale: 'zh-Hant',
    ...(key && { retry: { key, hash } }),
  }) as never

const merge = async (into: string, from: string, key?: string) =>
  mergeMembers(
    { id: into as never, brand: stage.place.brand as never, from: from as never, reason: '同一個人' },
    turn(key),
  )
const unmerge = async (into: string, id: string, key?: string) =>
  unmergeMembers(
    { id: into as never, brand: stage.place.brand as never, merge: id as never, reason: '弄錯了' },
    turn(key),
  )

/** What somebody holds, and whether every balance is the sum of its entries. */
const holds = async (id: string) => {
  const rows = (await stage.rowsOf({ id, phone: '' })) as Row[]
  const entries = rows.filter(({ _et }) => _et === 'entry')
  const sums: Record<string, number> = {}
  for (const { of, account, delta } of entries)
    if (account !== 'coupon') sums[String(of)] = (sums[String(of)] ?? 0) + Number(delta)
  const cards: Record<string, number> = {}
  for (const row of rows.filter(({ _et }) => _et === 'card')) {
    const kind = await loadCard(String(row.kind))
    const balance = kind.balance(kind.unpack(row.state))
    expect(balance, `${String(row.program)} of ${id}`).toBe(sums[String(row.program)] ?? 0)
    const left = kind.balance(kind.expire(kind.unpack(row.state), stage.now()).card)
    if (left !== 0) cards[String(row.program)] = left
  }
  const coupons = rows
    .filter(
      (row) =>
        row._et === 'coupon' && ['issued', 'opened', 'undone'].includes(stateNow(row as never, stage.now()).state),
    )
    .map((row) => String(row.id))
    .sort()
  return { cards, coupons }
}

/** How many coupons count against the limits of somebody. */
const taken = async (id: string) =>
  ((await stage.rowsOf({ id, phone: '' })) as Row[])
    .filter(({ _et }) => _et === 'taken')
    .reduce((sum, row) => sum + Number(row.taken), 0)

const bought = fc.array(
  fc.record({
    whose: fc.boolean(),
    total: fc.integer({ min: 1, max: 900 }),
    minutes: fc.constantFrom(1, 60, 3 * 24 * 60, 200 * 24 * 60),
  }),
  { maxLength: 12 },
)
type Bought = { whose: boolean; total: number; minutes: number }[]

const shop = async (acts: Bought, one: Stage.Person, other: Stage.Person) => {
  for (const [nth, { whose, total, minutes }] of acts.entries()) {
    must(await stage.acts.buy(`o${nth}`, whose ? one : other, total, `k${nth}`))
    stage.advance(minutes * MINUTE)
  }
}

const total = (a: Record<string, number>, b: Record<string, number>, of: string) => (a[of] ?? 0) + (b[of] ?? 0)

test('whatever two had bought, together they hold as much as before, and as two again what each had', async () => {
  await fc.assert(
    fc.asyncProperty(bought, async (acts) => {
      const { one, other } = await begin()
      await shop(acts, one, other)
      const [a, b] = [await holds(one.id), await holds(other.id)]
      const merged = must(await merge(one.id, other.id))
      expect(merged.state).toBe('merged')
      const both = await holds(one.id)
      expect((await holds(other.id)).cards).toEqual({})
      const gave = merged.lines.reduce((all, line) => all + line.gives, 0)
      expect(both.cards[stage.POINTS] ?? 0).toBe(total(a.cards, b.cards, stage.POINTS))
      expect(both.cards[stage.STAMPS] ?? 0).toBe(total(a.cards, b.cards, stage.STAMPS) - gave * GOAL)
      expect(both.coupons.length).toBe(a.coupons.length + b.coupons.length + gave)
      expect(both.coupons).toEqual(expect.arrayContaining([...a.coupons, ...b.coupons]))

      const told = must(
        await previewUnmerge({ id: one.id as never, brand: stage.place.brand as never, merge: merged.id }, turn()),
      )
      const parted = must(await unmerge(one.id, merged.id))
      expect(parted.lines.map(({ back }) => back)).toEqual(told.lines.map(({ back }) => back))
      expect([await holds(one.id), await holds(other.id)]).toEqual([a, b])
      expect(await people.findMemberBy(stage.place.group, { phone: other.phone }, stage.now())).toMatchObject({
        member: other.id,
      })
    }),
    { numRuns: 20 },
  )
})

test('after it an order by the phone of the one who went is the one’s who stays, and so is a refund of an older one', async () => {
  const { one, other } = await begin()
  must(await stage.acts.buy('old', other, 500, 'k-old'))
  must(await stage.acts.buy('mine', one, 200, 'k-mine'))
  const before = [await holds(one.id), await holds(other.id)]
  must(await merge(one.id, other.id))
  must(await stage.acts.buy('new', other, 300, 'k-new'))
  const had = await holds(one.id)
  expect(had.cards[stage.POINTS]).toBeGreaterThan(total(before[0]!.cards, before[1]!.cards, stage.POINTS))
  const refunded = must(await stage.acts.refund('r1', 'old', 500, 'k-r1'))
  const points = refunded.taken.find(({ programId }) => programId === stage.POINTS)
  expect(points?.taken).toBe(before[1]!.cards[stage.POINTS])
  const left = await holds(one.id)
  expect(left.cards[stage.POINTS]).toBe(had.cards[stage.POINTS]! - points!.taken)
  expect((await holds(other.id)).cards).toEqual({})
})

test('what was used meanwhile stays used: only what is still there goes back, lot by lot', async () => {
  const { one, other } = await begin()
  must(await stage.acts.buy('theirs', other, 500, 'k1'))
  must(await stage.acts.buy('mine', one, 300, 'k2'))
  const theirs = (await holds(other.id)).cards[stage.POINTS]!
  const merged = must(await merge(one.id, other.id))
  must(await stage.acts.buy('later', one, 400, 'k3'))
  must(await stage.acts.refund('r', 'theirs', 250, 'k4'))
  const both = await holds(one.id)
  const parted = must(await unmerge(one.id, merged.id))
  const [a, b] = [await holds(one.id), await holds(other.id)]
  expect(b.cards[stage.POINTS]).toBeLessThan(theirs)
  expect(total(a.cards, b.cards, stage.POINTS)).toBe(both.cards[stage.POINTS])
  expect(parted.lines.find(({ id }) => id === stage.POINTS)?.back).toBe(b.cards[stage.POINTS])
})

test('the same request is answered again after any time; another one is refused by name', async () => {
  const { one, other } = await begin()
  must(await stage.acts.buy('theirs', other, 500, 'k1'))
  const first = must(await merge(one.id, other.id, 'key'))
  for (const ms of [1_000, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]) {
    stage.advance(ms)
    expect(must(await merge(one.id, other.id, 'key'))).toEqual(first)
    expect(await merge(one.id, other.id)).toMatchObject({ failure: 'member-merged' })
  }
  expect(
    await mergeMembers(
      { id: one.id as never, brand: stage.place.brand as never, from: other.id as never, reason: 'x' },
      turn('key', 'other'),
    ),
  ).toMatchObject({
    failure: 'idempotency-key-reused',
  })
  expect(await unmerge(one.id, first.id)).toMatchObject({ failure: 'merge-too-late' })
})

test('a merge that is undone is undone once, and its request is answered again', async () => {
  const { one, other } = await begin()
  const merged = must(await merge(one.id, other.id))
  const first = must(await unmerge(one.id, merged.id, 'key'))
  expect(first.state).toBe('parted')
  for (const ms of [1_000, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]) {
    stage.advance(ms)
    expect(must(await unmerge(one.id, merged.id, 'key'))).toEqual(first)
    expect(await unmerge(one.id, merged.id)).toMatchObject({ failure: 'merge-undone' })
  }
  expect(must(await merge(one.id, other.id)).state).toBe('merged')
})

test('nobody becomes one with themself, with nobody, or with somebody who is another already', async () => {
  const { one, other } = await begin()
  expect(await merge(one.id, one.id)).toMatchObject({ failure: 'merge-same-member' })
  expect(await merge(one.id, 'mem_00000000000000000000000000')).toMatchObject({ failure: 'merge-unknown-member' })
  must(await merge(one.id, other.id))
  expect(await merge(other.id, one.id)).toMatchObject({ failure: 'member-merged' })
})

test('a wallet larger than a transaction comes in steps; a merge that was cut off goes on where it stood', async () => {
  const { one, other } = await begin()
  // Each card that is full gives a coupon.
  for (let nth = 0; nth < 30 * GOAL; nth++) must(await stage.acts.buy(`w${nth}`, other, 10, `w${nth}`))
  const [a, b] = [await holds(one.id), await holds(other.id)]
  expect(b.coupons).toHaveLength(30)
  let commits = 0
  stage.useTable((async (command: { constructor: { name: string } }) => {
    if (command.constructor.name === 'TransactWriteCommand' && ++commits === 3) throw new Error('cut off')
    return table.send(command as never)
  }) as never)
  await expect(merge(one.id, other.id, 'key')).rejects.toThrow('cut off')
  stage.useTable(table.send as never)
  const half = await holds(one.id)
  expect(half.coupons.length).toBeGreaterThan(0)
  expect(half.coupons.length).toBeLessThan(30)
  expect([...half.coupons, ...(await holds(other.id)).coupons].sort()).toEqual([...a.coupons, ...b.coupons].sort())

  const { merges } = must(await listMerges({ id: one.id as never, brand: stage.place.brand as never }, turn()))
  expect(merges[0]?.state).toBe('moving')
  expect(await finishMerge({ group: stage.place.group, into: one.id, merge: merges[0]!.id }, stage.now())).toBe(true)
  expect((await holds(one.id)).coupons).toEqual(b.coupons)
  expect((await holds(one.id)).cards[stage.POINTS]).toBe(b.cards[stage.POINTS])
  expect((await holds(other.id)).coupons).toEqual([])

  const parted = must(await unmerge(one.id, merges[0]!.id))
  expect(parted.state).toBe('parted')
  expect([await holds(one.id), await holds(other.id)]).toEqual([a, b])
})

test('merges follow one another: a refund finds the lots two members later, and the last is undone first', async () => {
  const { one, other, third } = await begin()
  must(await stage.acts.buy('first', third, 400, 'k1'))
  must(await stage.acts.buy('second', other, 200, 'k2'))
  const inner = must(await merge(other.id, third.id))
  must(await stage.acts.buy('more', one, 700, 'k3'))
  const outer = must(await merge(one.id, other.id))
  const had = (await holds(one.id)).cards[stage.POINTS]!
  const back = must(await stage.acts.refund('r', 'first', 400, 'k4'))
  const taken = back.taken.find(({ programId }) => programId === stage.POINTS)!.taken
  expect(taken).toBeGreaterThan(0)
  expect((await holds(one.id)).cards[stage.POINTS]).toBe(had - taken)
  expect(await unmerge(other.id, inner.id)).toMatchObject({ failure: 'member-merged' })
  must(await unmerge(one.id, outer.id))
  must(await unmerge(other.id, inner.id))
  expect((await holds(third.id)).cards[stage.POINTS] ?? 0).toBe(0)
  expect(await people.findMemberBy(stage.place.group, { phone: third.phone }, stage.now())).toMatchObject({
    member: third.id,
  })
})

test('what both took of a campaign counts together against its limit, and apart again', async () => {
  const { one, other } = await begin()
  const { changeTaken } = await import('#functions/coupon/stock/store.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const of = { ...stage.place, campaign: 'cmp_00000000000000000000000001' }
  await commit([changeTaken(of, one.id, 1), changeTaken(of, other.id, 2)])
  const merged = must(await merge(one.id, other.id))
  expect(merged.lines).toEqual([])
  expect([await taken(one.id), await taken(other.id)]).toEqual([3, 0])
  must(await unmerge(one.id, merged.id))
  expect([await taken(one.id), await taken(other.id)]).toEqual([1, 2])
})
