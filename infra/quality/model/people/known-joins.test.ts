// Who is known by LINE in a sister brand joins another one: what they tell there is kept, and their number stays.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { SECOND } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type { findMember as Find } from '#functions/member/store.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let join: ReturnType<typeof Join>
let findMember: typeof Find

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  const { companiesBeside, brandOfDoor, storeOfSource } = await import('#functions/abilities/house.ts')
  const { friendshipOf } = await import('#functions/abilities/line.ts')
  const { showCheckIns } = await import('#functions/abilities/counter/show-check-ins.ts')
  const { showCards, showCoupons } = await import('#functions/abilities/holder.ts')
  const { showTier } = await import('#functions/abilities/tiers.ts')
  const { chance } = await import('#functions/platform/chance.ts')
  const { joinBrand } = await import('#functions/member/join/join-brand.ts')
  ;({ findMember } = await import('#functions/member/store.ts'))
  const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier }
  const { forfeit } = await import('#functions/abilities/forfeit.ts')
  const none = async () => undefined
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone: none, forfeit })
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const NUMBER = '0955000111'
const joins = async (brand: string, told: object, key?: string) => {
  stage.advance(SECOND)
  const actor = { kind: 'line', ...stage.place, brand, provider: 'p', user: 'U5', name: '美' }
  const asked = { consents: { noticeVersion: NOTICE_VERSION, marketing: false }, ...told }
  return join(asked as never, stage.turn(actor, key))
}
const known = async (id: string) => (await findMember(stage.place.group, id))!

test('what was missing of them is filled in; the number they type does not take the place of theirs, and they are told', async () => {
  const { home } = must(await joins(shoes.id, { phone: NUMBER }))
  const typed = { phone: '0966000222', birthday: '1990-05-04', gender: 'female' }
  const joined = must(await joins(cafe.id, typed, 'join'))
  expect(joined).toMatchObject({ phoneStays: true, home: { member: { id: home.member.id, birthday: '1990-05-04' } } })
  expect(await known(home.member.id)).toMatchObject({
    phone: '+886955000111',
    birthday: '1990-05-04',
    gender: 'female',
  })
  expect(must(await joins(cafe.id, typed, 'join'))).toMatchObject({ phoneStays: true })
  expect(word(await joins(cafe.id, typed, 'other'))).toBe('already-joined')
})

test('what they told before stays, and who types the number they have hears nothing of it', async () => {
  const { home } = must(await joins(shoes.id, { phone: NUMBER, birthday: '05-04', gender: 'other', name: '王小美' }))
  const joined = must(await joins(cafe.id, { phone: NUMBER, birthday: '06-05', gender: 'male', name: '別人' }))
  expect(joined).not.toHaveProperty('phoneStays')
  expect(await known(home.member.id)).toMatchObject({ name: '王小美', birthday: '05-04', gender: 'other' })
})
