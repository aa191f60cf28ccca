// Staff put right what a member said of themself: the birthday that locks, and the gift that hangs on it.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE } from '#shared/base/time.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Known from '#functions/abilities/known.ts'
import type { noteBirthday as Note } from '#functions/tier/birthday/note-birthday.ts'
import type { birthdayPerson as Of } from '#functions/abilities/tiers.ts'
import type { chance as Chance } from '#functions/platform/chance.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let correct: ReturnType<(typeof Known)['correctDetails']>
let noteBirthday: typeof Note
let birthdayPerson: typeof Of
let table: Model['table']
let opened: ReturnType<typeof table.all>
let one: Stage.Person

/** The gift of who has bought for NT$800 is another campaign’s. */
const OTHER = 'cmp_00000000000000000000000077'

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { LADDER } = await import('../tiers/ladder.ts')
  const known: typeof Known = await import('#functions/abilities/known.ts')
  const { chance }: { chance: typeof Chance } = await import('#functions/platform/chance.ts')
  ;({ noteBirthday } = await import('#functions/tier/birthday/note-birthday.ts'))
  ;({ birthdayPerson } = await import('#functions/abilities/tiers.ts'))
  correct = known.correctDetails({ chance })
  await stage.openCafe()
  await stage.publish('campaign', OTHER, stage.reward)
  const gifts = [stage.REWARD, OTHER, OTHER]
  const tiers = LADDER.tiers.map((tier, nth) => ({
    ...tier,
    benefits: { ...tier.benefits, birthdayCoupon: gifts[nth] as never },
  }))
  const { cafe } = await import('../../../local/seed/demo-cafe.ts')
  await stage.publish('tier', cafe.tiers!.id, { ...LADDER, tiers })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  one = (await stage.makePeople())[0]!
})

const say = async (details: { name?: string; birthday?: string }, key?: string, reason = '看過證件') => {
  const asked = { id: one.id as never, brand: stage.place.brand as never, ...details, reason }
  const retry = key && { retry: { key, hash: JSON.stringify(asked) } }
  return correct(asked, { ...(stage.turn(stage.staff) as object), ...retry } as never)
}
const told = async () => noteBirthday(birthdayPerson)({ group: stage.place.group, member: one.id }, stage.now())
/** @param birthday `MM-DD` */
const corrected = async (birthday: string) => {
  expect(await say({ birthday })).toMatchObject({ ok: true })
  await told()
}
const rows = async (kind: string) => (await stage.rowsOf(one)).filter(({ _et }) => _et === kind)
const gifts = async () => (await rows('coupon')).length
const sweepAfter = async (days: number) => {
  for (let day = 0; day < days; day += 10) {
    stage.advance(10 * DAY)
    await stage.acts.reviewTiers()
  }
}

test('a wrong birthday and a name are put right, with who did it and why, and told on', async () => {
  expect(await say({ name: '王小明', birthday: '1990-03-05' })).toEqual({
    ok: true,
    value: { changed: ['name', 'birthday'] },
  })
  expect((await rows('member'))[0]).toMatchObject({ name: '王小明', birthday: '1990-03-05' })
  const [why] = await rows('correction')
  expect(why).toMatchObject({ by: '店長', reason: '看過證件', fields: ['name', 'birthday'] })
  expect(JSON.stringify(why!.outbox)).toContain('member.changed')
  expect(await say({ birthday: '1990-03-05' })).toEqual({ ok: true, value: { changed: [] } })
  expect(await rows('correction')).toHaveLength(1)
})

test('the same request is answered the same for ever, and does not undo what came since', async () => {
  const first = await say({ birthday: '03-05' }, 'key')
  await say({ birthday: '04-06' })
  for (const ms of [1_000, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]) {
    stage.advance(ms)
    expect(await say({ birthday: '03-05' }, 'key')).toEqual(first)
  }
  expect((await rows('member'))[0]!.birthday).toBe('04-06')
  expect(await say({ birthday: '05-07' }, 'key')).toMatchObject({ failure: 'idempotency-key-reused' })
})

test('a day that does not exist, and a member of nobody here, are refused and nothing is written', async () => {
  const before = table.all()
  expect(await say({ birthday: '02-30' })).toMatchObject({ failure: 'birthday-invalid' })
  one = { id: 'mem_00000000000000000000000000', phone: '' }
  expect(await say({ birthday: '03-05' })).toMatchObject({ failure: 'not-found' })
  expect(table.all()).toEqual(before)
})

test('the gift of the year is not given twice by a correction, also where the tier gives another one by now', async () => {
  await corrected('12-05')
  await sweepAfter(20)
  expect(await gifts()).toBe(1)
  expect(await stage.acts.buy('more', one, 900, 'more')).toMatchObject({ ok: true })
  const had = await gifts()
  await corrected('12-28')
  await sweepAfter(60)
  expect(await gifts()).toBe(had)
  await sweepAfter(330)
  expect(await gifts()).toBe(had + 1)
})

test('a birthday that was corrected before its gift is given on the right day', async () => {
  await corrected('12-05')
  await corrected('12-28')
  await sweepAfter(20)
  expect(await gifts()).toBe(0)
  await sweepAfter(20)
  expect(await gifts()).toBe(1)
})
