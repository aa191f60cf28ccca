// What playbook steps may do.
import type { BrandId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Abilities } from '#shared/domain/playbook/abilities.ts'
import { showCards } from '../card/show-cards.ts'
import { sendMessage } from '../channel/send-message.ts'
import { couponsIn } from '../coupon/store.ts'
import { readHomeRows, readTags } from '../member/store.ts'
import { showSharing } from '../member/show-home.ts'
import { shownTo } from '../member/shown-to.ts'
import { tagMember } from '../member/tag-member.ts'
import { memberView } from '../playbook/member-view.ts'
import { playbookTrail } from '../playbook/playbook-trail.ts'
import { issueCoupon } from './holder.ts'
import { companiesBeside } from './house.ts'
import { sendDeps } from './line.ts'

export { playbookTrail }

/** What playbook steps may do, for members of one brand at one moment. */
export const abilitiesFor = (place: { group: string; brand: string }, now: Instant): Abilities => ({
  readMember: async (member) => {
    const [{ member: person, membership, rows }, tags] = await Promise.all([
      readHomeRows(place.group, member, place.brand),
      readTags(place.group, place.brand, member),
    ])
    const [held, others] = await Promise.all([showCards(rows, place, now), companiesBeside(place)])
    const sharing = membership && showSharing(membership, others)
    // A playbook is one brand's.
    const cards = shownTo({ brands: [place.brand as BrandId] }, held, sharing)
    return memberView({ person, membership, tags, cards, coupons: couponsIn(rows), now })
  },
  issueCoupon: async ({ member, campaign, key, from }) => {
    const { writes, answer } = await issueCoupon({ ...place, member, campaign, key, from, reason: 'playbook', now })
    return { writes, events: [], answer }
  },
  tagMember: async ({ member, tag, from }) => ({
    ...(await tagMember({ ...place, member, tag, from, now })),
    events: [],
  }),
  sendMessage: async ({ member, content, key, from }) => ({
    answer: await sendMessage(sendDeps)({ ...place, member, content, key, from, now }),
  }),
})
