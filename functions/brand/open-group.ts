import type { Instant } from '#shared/base/time.ts'
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { chance } from '../platform/chance.ts'
import { hangDoor } from '../platform/table/door.ts'
import { replace, type Write } from '../platform/table/write.ts'
import { brand, company, group } from './store.ts'

const SLUG_LETTERS = 6

/** Writes of a new group with one company and one brand. */
export const openGroup = (wish: {
  group: string
  groupName: string
  company: string
  brand: string
  now: Instant
}): Write[] => {
  const companyId = chance.id('com', wish.now)
  const brandId = chance.id('brd', wish.now)
  return [
    replace(group, { group: wish.group, name: wish.groupName }, 0),
    replace(company, { group: wish.group, id: companyId, name: wish.company }, 0),
    replace(
      brand,
      {
        group: wish.group,
        id: brandId,
        slug: brandId.slice(-SLUG_LETTERS).toLowerCase(),
        name: { 'zh-Hant': wish.brand },
        face: { colour: '#8f3f1c', pattern: 'plain', mark: 'seal', picture: null },
        company: companyId,
        companyName: wish.company,
        region: process.env.AWS_REGION ?? 'ap-northeast-1',
        noticeVersion: NOTICE_VERSION,
        dayEndsAtHour: 0,
      },
      0,
    ),
    hangDoor('brand', brandId, { group: wish.group, brand: brandId }),
  ]
}
