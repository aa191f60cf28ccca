// A house that is open for business, set up at its own front door: owner, tills, tablet, clerk and two members on LINE.
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import type { BrandId, ClerkId, MemberId, StaffId, StoreId } from '#shared/base/id.ts'
import { openGroup } from '#functions/brand/open-group.ts'
import { giveCode } from '#functions/member/codes/give-code.ts'
import { chance } from '#functions/platform/chance.ts'
import { signSession, type LineUser } from '#functions/platform/session/session.ts'
import { hangDoor } from '#functions/platform/table/door.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { replace } from '#functions/platform/table/write.ts'
import { staff } from '#functions/staff/store.ts'
import { openTillModel } from '../spending/open-till-model.ts'
import type * as Door from './front-door.ts'
import { BRAND } from './places.ts'

export type House = Awaited<ReturnType<typeof openHouse>>
export interface Person {
  id: MemberId
  phone: string
  /** Ten digits. */
  code: string
  token: string
}

/** Of a group that has nothing to do with ours. */
const OTHER_GROUP = 'grp_00000000000000000000000009'
const OWNER = { sub: 'owner' }
const PIN = '739154'

const staffId = (sub: string) => `stf_${sub.toUpperCase().padStart(26, '0')}` as StaffId

const hire = async (group: string, sub: string, role: string) => {
  const id = staffId(sub)
  await commit([
    replace(
      staff,
      { group, id, role, email: `${sub}@jidian.example`, name: sub, brands: [], since: '2026-01-01T00:00:00.000Z' },
      0,
    ),
  ])
  await commit([hangDoor('login', sub, { group, id })])
  return { sub }
}

/** Comes before anything of the functions is imported. */
export const openHouse = async () => {
  Object.assign(process.env, { PUBLIC_URL: 'https://jidian.example', POWERTOOLS_LOG_LEVEL: 'SILENT' })
  const { stage, table, tills } = await openTillModel()
  const door: typeof Door = await import('./front-door.ts')
  const { must } = door
  const { readHouse } = await import('#functions/abilities/house.ts')
  const { group } = stage.place
  await hire(group, 'owner', 'owner')

  /** A store manager who is bound to some of the stores. */
  const manager = async (sub: string, ...stores: StoreId[]) => {
    const hired = await hire(group, sub, 'store-manager')
    await must('PUT /admin/people/{id}/stores', OWNER, { id: staffId(sub), stores })
    return hired
  }
  const till = async (brand: string) => {
    const { id, secret } = await must('POST /admin/till-keys', OWNER, {
      brand: brand as never,
      name: '收銀機',
      channel: 'pos',
      stores: [],
    })
    return { key: id as string, secret: secret as string }
  }
  const tablet = async (store: StoreId) => {
    const { digits } = await must('POST /admin/stores/{id}/pairings', OWNER, { id: store })
    const { token, deviceId } = await must('POST /counter/pairings', {}, { digits, name: '平板' })
    return { token: token as string, id: deviceId as string }
  }
  let users = 0
  const lineUser = async (brand = BRAND, of: Partial<LineUser> = {}) => {
    const user: LineUser = {
      kind: 'line',
      group: group as never,
      brand,
      provider: 'haifeng',
      user: `U${++users}`,
      ...of,
    }
    return { ...(await signSession(user, stage.now())), user }
  }
  const clerk = async (store: StoreId) => {
    const { url } = await must('POST /admin/stores/{id}/clerks', OWNER, { id: store, name: '阿珍' })
    const accepted = await must('POST /clerk/invitations/{code}/acceptance', await lineUser(), {
      code: url.split('/').at(-1),
      pin: PIN,
    })
    return { token: accepted.token as string, id: accepted.clerk.id as string }
  }
  /** Staff mode on the store’s tablet. */
  const atTablet = async ({ token }: { token: string }, id: string) => {
    const opened = await must('POST /counter/clerks/{id}/sessions', { token }, { id: id as ClerkId, pin: PIN })
    return { token: opened.token as string }
  }
  let phones = 0
  const joins = async (brand = BRAND, of: Partial<LineUser> = {}): Promise<Person> => {
    const { token, user } = await lineUser(brand, of)
    const phone = `09${String(70_000_000 + ++phones)}`
    const joined = await must(
      'POST /me',
      { token },
      {
        phone,
        name: '林小美',
        consents: { noticeVersion: NOTICE_VERSION, marketing: false },
      },
    )
    const member = joined.home.member.id as MemberId
    // What the subscriber does: the events of the outbox do not travel here.
    await giveCode({ chance })(user.group, member)
    return {
      id: member,
      code: joined.home.member.code as string,
      phone,
      token: (await signSession({ ...user, member, shown: '林○美' }, stage.now())).token,
    }
  }
  /** Somebody of another group, on LINE there. */
  const stranger = async () => {
    const opened = openGroup({
      group: OTHER_GROUP,
      groupName: '別的集團',
      company: '別家公司',
      brand: '別家',
      now: stage.now(),
    })
    for (const write of opened) await commit([write])
    const { id: brand } = (await readHouse(OTHER_GROUP)).brands[0]!
    return {
      ...(await joins(brand as never, { group: OTHER_GROUP as never, provider: 'theirs' })),
      brand: brand as BrandId,
    }
  }
  return {
    stage,
    table,
    tills,
    door,
    owner: OWNER,
    till,
    tablet,
    lineUser,
    clerk,
    atTablet,
    joins,
    stranger,
    hire,
    manager,
  }
}
