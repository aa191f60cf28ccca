// What members and staff do about check-ins, on the table of the histories.
import { cards } from '#functions/abilities/cards.ts'
import { checkIns } from '#functions/abilities/check-ins.ts'
import { showCheckIns } from '#functions/abilities/counter/show-check-ins.ts'
import { setPlace } from '#functions/brand/stores/set-place.ts'
import { checkIn as checkInBy } from '#functions/card/doubt/check-in.ts'
import { decideDoubt } from '#functions/card/doubt/decide-doubt.ts'
import { listDoubts } from '#functions/card/doubt/list-doubts.ts'
import { undoRefusal } from '#functions/card/doubt/undo-refusal.ts'
import { liveConfig, publishDraft, saveDraft } from '#functions/platform/table/config.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { now, rowsOf, STAMPS, type Person } from '../stage.ts'

const place = { group: demoGroup.id, brand: cafe.id }
const owner = {
  kind: 'staff',
  group: place.group,
  staff: 'stf_1',
  name: '店長',
  role: 'owner',
  brands: [],
  permissions: [],
}
/** A store manager who is bound to one of the stores. */
export const managerOf = (nth: number): unknown => ({
  ...owner,
  staff: `stf_of_${nth}`,
  role: 'store-manager',
  stores: [cafe.stores[nth]!.id],
})
const turn = (actor: unknown, key?: string): never =>
  ({ actor, now: now(), locale: 'zh-Hant', from: 'here', ...(key && { retry: { key, hash: '' } }) }) as never
/** As the platform makes it: key and content. */
const asked = (actor: unknown, key: string | undefined, content: unknown): never => {
  const made = turn(actor, key) as { retry?: { hash: string } }
  if (made.retry) made.retry.hash = JSON.stringify(content)
  return made as never
}

/** The stamp card may be had at a 立牌, with no other pace than that of check-ins. */
export const allowPosters = async (): Promise<void> => {
  const live = (await liveConfig<{ ways: string[] }>(place, 'program', STAMPS))!
  const change = { at: place, noun: 'program' as const, id: STAMPS, by: '店長', now: now(), also: [] }
  await saveDraft(change, { ...live.settings, ways: [...live.settings.ways, 'poster'], intervalMinutes: 0 }, null)
  const published = await publishDraft(change, Date.parse(now()))
  if (!published.ok) throw new Error(published.failure)
}

const put = async (nth: number, lat: number, lng: number) => {
  const told = await setPlace({ id: cafe.stores[nth]!.id as never, place: { lat, lng } }, turn(owner))
  if (!told.ok) throw new Error(told.failure)
}

/** Where the stores are. */
export const putOnMap = async (): Promise<void> => {
  await put(0, 25.0316, 121.5297)
  await put(1, 25.0547, 121.5199)
}
/** The second store has moved to the other end of the island. */
export const moveFarAway = () => put(1, 22.6874, 120.3075)

export const checkIn = (person: Person, poster: string, key?: string) =>
  checkInBy({ ...checkIns.earn, memberships: { ...checkIns.earn.memberships, isTheirs: () => true } })(
    { poster },
    asked({ kind: 'line', ...place, member: person.id, provider: 'p', user: person.id, shown: '○○' }, key, poster),
  )

const listed = async (by: unknown = owner) => {
  const answer = await listDoubts({ ...checkIns.list, namesOf: cards.namesOf })({ brand: cafe.id as never }, turn(by))
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value.doubts
}
export { listed as list }
type Listed = Awaited<ReturnType<typeof listed>>[number]

const which = ({ id, member }: Listed) => ({ id, brand: cafe.id as never, member: member.id })

export const decide = (one: Listed, approve: boolean, key?: string, by: unknown = owner) => {
  const said = { ...which(one), approve, ...(!approve && { reason: '監視器沒有看到人' }) }
  return decideDoubt(checkIns.decide)(said, asked(by, key, said))
}
export const reopen = (one: Listed, key?: string, by: unknown = owner) =>
  undoRefusal(checkIns.decide)(which(one), asked(by, key, which(one)))

const holderOf = (person: Person) => ({ ...place, member: person.id })
export const shown = async (person: Person) => showCheckIns(await rowsOf(person), holderOf(person), now())

/** Stamps on the card, as the card itself says. */
export const balance = async (person: Person) => {
  const held = await cards.balances((await rowsOf(person)) as never, holderOf(person), now())
  return held.find(({ programId }) => (programId as string) === STAMPS)?.balance ?? 0
}
