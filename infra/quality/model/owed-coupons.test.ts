// What a card or a birthday promised is given as often as it is due: a limit per member is for those who take.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { presets } from '#shared/domain/coupon/presets.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { GOAL, PER_POINT } from './expected.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const GIFT = 'cmp_01JDHF0CP00000000000000E01'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let person: Stage.Person
let claim: () => Promise<unknown>
let tellBirthday: (birthday: string) => Promise<void>
let orders = 0

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  const { nextBirthday } = await import('#shared/domain/tier/birthday-gift.ts')
  const { saveBirthday } = await import('#functions/tier/birthday/store.ts')
  const { member, findMember } = await import('#functions/member/store.ts')
  const { issueCoupon } = await import('#functions/abilities/holder.ts')
  const { commit } = await import('#functions/platform/table/commit.ts')
  const { replace } = await import('#functions/platform/table/write.ts')
  tellBirthday = async (birthday) => {
    const { rev, ...known } = (await findMember(stage.place.group, person.id))!
    const due = nextBirthday(birthday, stage.now())
    await commit([
      replace(member, { ...known, birthday }, rev),
      saveBirthday({ ...stage.place, member: person.id }, { day: birthday, due }, 0),
    ])
  }
  claim = async () => {
    const asked = { ...stage.place, member: person.id, campaign: GIFT as never, key: `claim:${orders++}` }
    const issued = await issueCoupon({ ...asked, reason: 'claim', now: stage.now() })
    return 'shown' in issued ? (await commit(issued.writes)).ok : issued.answer.refused
  }
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  stage.setClock(stage.STARTED)
  person = (await stage.makePeople())[0]!
})

/** A stamp card that gives this when it is full. */
const promise = async (campaign: object) => {
  await stage.publish('campaign', GIFT, { ...stage.reward, ...campaign })
  const { settings } = stage.stamps
  await stage.publish('program', stage.STAMPS, {
    ...stage.stamps,
    settings: { ...settings, reward: { ...settings.reward, campaign: GIFT } },
  })
  // What is known of live programmes and campaigns is kept for a minute.
  stage.advance(120_000)
}
const buy = async () => {
  const number = `W${orders++}`
  return { number, answer: await stage.acts.buy(number, person, PER_POINT, number) }
}
const fill = async () => {
  for (let nth = 0; nth < GOAL; nth++) expect(await buy()).toMatchObject({ answer: { ok: true } })
}
const rows = async (et: string) => (await stage.rowsOf(person)).filter(({ _et }) => _et === et)
const coupons = async () => (await rows('coupon')).filter(({ campaign }) => campaign === GIFT)

describe('a limit per member', () => {
  test('is for who takes: the second full card gives its coupon too', async () => {
    await promise({ perMember: 1 })
    await fill()
    await fill()
    expect((await coupons()).map(({ state }) => state)).toEqual(['issued', 'issued'])
    expect(await rows('taken')).toEqual([])
  })

  test('of what comes round every year counts each year for itself', async () => {
    await promise({ ...presets.festival })
    expect([await claim(), await claim()]).toEqual([true, 'coupon-limit-reached'])
    stage.advance(365 * DAY)
    expect([await claim(), await claim()]).toEqual([true, 'coupon-limit-reached'])
  })

  test('of a birthday gift keeps nobody from the gift of the next year', async () => {
    await stage.publish('campaign', GIFT, { ...presets.birthday })
    const ladder = cafe.tiers!.settings
    await stage.publish('tier', cafe.tiers!.id, {
      ...ladder,
      tiers: ladder.tiers.map((tier) => ({ ...tier, benefits: { ...tier.benefits, birthdayCoupon: GIFT } })),
    })
    stage.advance(120_000)
    await tellBirthday('12-24')
    for (const year of [1, 2]) {
      // Day by day around it, as the sweep comes.
      for (let day = 0; day < 60; day++) {
        stage.advance(DAY)
        await stage.acts.reviewTiers()
      }
      expect(await coupons(), `of year ${year}`).toHaveLength(year)
      stage.advance(305 * DAY)
    }
  })
})
