// A yes to other words or other companies than those of the group is none.
import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { SHARING_VERSION } from '#shared/domain/member/sharing.ts'
import { shoes } from '../../../../local/seed/demo-shoes.ts'
import type { Row } from '../refuses.ts'

const NOBODYS = 'com_00000000000000000000000000'
const AGREED: readonly [string, object][] = [
  ['a yes to other words', { version: SHARING_VERSION + 1, companies: [shoes.company.id] }],
  ['a yes to a company that is none of the group’s', { version: SHARING_VERSION, companies: [NOBODYS] }],
]

export const SHARING_ROWS: Row[] = AGREED.flatMap(([bad, sharing]) => [
  {
    as: 'newcomer',
    bad,
    route: 'POST /me',
    input: () => ({ phone: '0977000123', consents: { noticeVersion: NOTICE_VERSION, marketing: false, sharing } }),
    word: 'notice-outdated',
  },
  { as: 'mei', bad, route: 'PATCH /me', input: () => ({ sharing }), word: 'notice-outdated' },
])
