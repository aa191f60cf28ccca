// The demo group's house: what no route of the admin makes. Keys are spelled by the modules' own stores.
import { marshall } from '@aws-sdk/util-dynamodb'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { brand, company, group, poster, store } from '#functions/brand/store.ts'
import { hangDoor } from '#functions/platform/table/door.ts'
import { replace, type Write } from '#functions/platform/table/write.ts'
import { saveWorth } from '#functions/report/money/store.ts'
import { staff } from '#functions/staff/store.ts'
import type { Instant } from '#shared/base/time.ts'
import type { World } from '../world.ts'
import { demoBrands, demoGroup } from './demo-brands.ts'

export interface SeededStaff {
  sub: string
  id: string
  role: string
  email: string
  name: string
}

const OPENED = '2024-03-01T02:00:00.000Z'

export const houseWrites = (people: SeededStaff[], now: Instant): Write[] => [
  replace(group, { group: demoGroup.id, name: demoGroup.name }, 0),
  ...people.flatMap(({ sub, id, role, email, name }) => [
    replace(staff, { group: demoGroup.id, id, role, email, name, brands: [], since: now }, 0),
    hangDoor('login', sub, { group: demoGroup.id, id }),
  ]),
  ...demoBrands.flatMap(({ id, slug, name, company: legal, face, stores, joinGift, program, rewardPrice }) => [
    saveWorth(
      { group: demoGroup.id, brand: id },
      { program: program.id, units: program.settings.settings.goal, money: rewardPrice },
      { by: 'seed', at: OPENED },
      0,
    ),
    replace(company, { group: demoGroup.id, ...legal }, 0),
    replace(
      brand,
      {
        group: demoGroup.id,
        id,
        slug,
        name,
        face,
        company: legal.id,
        companyName: legal.name,
        region: 'ap-northeast-1',
        noticeVersion: NOTICE_VERSION,
        joinGift,
        dayEndsAtHour: 0,
      },
      0,
    ),
    hangDoor('brand', id, { group: demoGroup.id, brand: id }),
    ...stores.flatMap((one) => [
      replace(
        store,
        {
          group: demoGroup.id,
          brand: id,
          id: one.id,
          code: one.code,
          name: one.name,
          address: one.address,
          place: one.place,
          openedAt: OPENED,
        },
        0,
      ),
      hangDoor('store', one.code, { group: demoGroup.id, brand: id, store: one.id }),
      ...one.posters.flatMap((hung) => [
        replace(poster, { group: demoGroup.id, brand: id, store: one.id, ...hung, createdAt: OPENED }, 0),
        hangDoor('poster', hung.code, { group: demoGroup.id, brand: id, store: one.id, id: hung.id }),
      ]),
    ]),
  ]),
]

/** DynamoDB: items in one BatchWriteItem. */
const BATCH = 25
/** Batches under way at once: DynamoDB Local works on one while we write the next. */
const AT_ONCE = 4

/** Puts items as the desk's own hand: no handler wrote them, so no event follows from them. */
export const putAll = async (world: World, tableName: string, writes: Write[]): Promise<void> => {
  const put = (batch: Write[]) =>
    world.call('dynamodb', 'BatchWriteItem', {
      RequestItems: {
        [tableName]: batch.map(({ Put }) => {
          const { outbox: _, outboxed: __, ...item } = Put!.Item as Record<string, unknown>
          return { PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }
        }),
      },
    })
  let from = 0
  const carry = async () => {
    while (from < writes.length) await put(writes.slice(from, (from += BATCH)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, carry))
}
