// Who was two members is known again by whatever either of them was known by.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { SECOND } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type * as Forfeiting from '#functions/abilities/forfeit.ts'
import type * as Erasing from '#functions/member/erase/erase-me.ts'
import type { joinBrand as Join } from '#functions/member/join/join-brand.ts'
import type * as Leaving from '#functions/member/leave/leave-brand.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'

const OWN = { user: 'U1', phone: '0955000111' }
const ABSORBED = { user: 'U2', phone: '0955000222' }

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let join: ReturnType<typeof Join>
let people: typeof PeopleActs.acts
let erasing: typeof Erasing
let forfeiting: typeof Forfeiting
let leaving: typeof Leaving

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
  ;({ acts: people } = await import('../people-acts.ts'))
  forfeiting = await import('#functions/abilities/forfeit.ts')
  erasing = await import('#functions/member/erase/erase-me.ts')
  leaving = await import('#functions/member/leave/leave-brand.ts')
  const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier }
  const { forfeit } = forfeiting
  const none = async () => undefined
  join = joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone: none, forfeit })
  await stage.openCafe()
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const lineUser = (user: string) => ({ kind: 'line', ...stage.place, provider: 'p', user, name: '美' })
const joins = async (user: string, phone: string): Promise<Stage.Person> => {
  stage.advance(SECOND)
  const asked = { consents: { noticeVersion: NOTICE_VERSION, marketing: false }, phone }
  return { id: must(await join(asked as never, stage.turn(lineUser(user)))).home.member.id, phone }
}
/** Two by LINE, each with a number of their own, who are one from now on. */
const twoWhoAreOne = async () => {
  const into = await joins(OWN.user, OWN.phone)
  must(await people.merge(into, await joins(ABSORBED.user, ABSORBED.phone)))
  return into
}
const isAgain = async (who: Stage.Person) =>
  (await stage.rowsOf(who)).find((row) => row._et === 'membership' && row.brand === cafe.id)?.again === true

const quiet = () => ({
  ...forfeiting,
  deauthorise: async () => undefined,
  forgetActs: async () => undefined,
  unlinkMenu: async () => undefined,
})
const actorOf = ({ id }: Stage.Person, user: string) => ({ ...lineUser(user), member: id, shown: '○○' })
const ways = {
  'by leaving': async (who: Stage.Person) =>
    must(await leaving.leaveBrand(quiet())({}, stage.turn(actorOf(who, OWN.user), 'leave'))),
  'by leaving from the other phone': async (who: Stage.Person) =>
    must(await leaving.leaveBrand(quiet())({}, stage.turn(actorOf(who, ABSORBED.user), 'leave'))),
  'by being erased': async (who: Stage.Person) =>
    must(await erasing.eraseMe(quiet())({}, stage.turn(actorOf(who, OWN.user), 'erase'))),
}

test.each(Object.entries(ways))('who went %s is no new member by any LINE or number of theirs', async (_, go) => {
  await go(await twoWhoAreOne())
  const gone = table.all()
  for (const [user, phone] of [
    [OWN.user, '0966000111'],
    [ABSORBED.user, '0966000222'],
    ['U3', OWN.phone],
    ['U4', ABSORBED.phone],
  ] as const) {
    table.restore(gone)
    expect(await isAgain(await joins(user, phone)), `${user} ${phone}`).toBe(true)
  }
  table.restore(gone)
  expect(await isAgain(await joins('U5', '0966000333'))).toBe(false)
})
