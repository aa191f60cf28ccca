// A member with the code of a counter in front of them, on the table double.
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { standCode } from '#functions/brand/counter/stand-code.ts'
import { membership } from '#functions/member/store.ts'
import { chance } from '#functions/platform/chance.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { replace } from '#functions/platform/table/write.ts'
import { counterActs } from '../../journey/races/counter-acts.ts'
import { now, place } from '../stage.ts'

/** Answers the request that gives the stamp; its key is always the same. */
export const counterVisit = async () => {
  const member = chance.id('mem', now())
  const joined = {
    ...place,
    member,
    joinedAt: now(),
    noticeVersion: 1,
    marketing: false,
    isFriend: false,
    friendAt: '',
  }
  await commit([replace(membership, { ...joined, provider: 'p', user: member }, 0)])
  const brand = (await findBrand(place.group, place.brand))!
  const { code } = await standCode({ chance })(brand, cafe.stores[0]!.id, now())
  const actor = { kind: 'line', ...place, member, provider: 'p', user: member, shown: '○○' }
  const turn = { actor, now: now(), locale: 'zh-Hant', from: 'here', retry: { key: 'visit', hash: 'visit' } }
  return () => counterActs.stamp({ code }, turn as never)
}
