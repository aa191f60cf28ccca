// What may not go live, and what may not go out of service.
import { BRAND } from '../places.ts'
import type { Row } from '../refuses.ts'
import { NOWHERE } from '../things.ts'

const by = (as: Row['as'], route: Row['route'], bad: string, input: Row['input'], word: Row['word']): Row => ({
  as,
  route,
  bad,
  input,
  word,
})

/** Drafts say what they will; what goes live is looked at. */
const PUBLISHED: Row[] = [
  by(
    'owner',
    'POST /admin/programs/{id}/publication',
    'a card that gives a coupon out of service',
    ({ drafts }) => drafts.givesOld,
    'reward-not-live',
  ),
  by(
    'owner',
    'POST /admin/programs/{id}/publication',
    'a card that gives a coupon of another brand',
    ({ drafts }) => drafts.givesSisters,
    'reward-not-live',
  ),
  by(
    'owner',
    'POST /admin/programs/{id}/publication',
    'a card that leads to one out of service',
    ({ drafts }) => drafts.chainsToOld,
    'next-card-not-live',
  ),
  by(
    'owner',
    'POST /admin/programs/{id}/publication',
    'a card for a tier that is none',
    ({ drafts }) => drafts.forNoTier,
    'tier-not-live',
  ),
  by(
    'owner',
    'POST /admin/bundles/{id}/publication',
    'a bundle with a coupon out of service',
    ({ drafts }) => drafts.bundlesOld,
    'bundle-coupon-not-live',
  ),
  by(
    'owner',
    'POST /admin/bundles/{id}/publication',
    'a bundle with points out of service',
    ({ drafts }) => drafts.bundlesOldPoints,
    'bundle-points-not-ready',
  ),
  by(
    'owner',
    'POST /admin/bundles/{id}/publication',
    'a bundle with a coupon under another brand',
    ({ drafts }) => drafts.bundlesSisters,
    'bundle-coupon-not-live',
  ),
]

const AGAIN: Row[] = [
  by(
    'owner',
    'POST /admin/programs/{id}/archive',
    'what is out of service',
    ({ old }) => ({ id: old.points, brand: BRAND }),
    'already-archived',
  ),
  by(
    'owner',
    'POST /admin/campaigns/{id}/archive',
    'what is out of service',
    ({ old }) => ({ id: old.campaign, brand: BRAND }),
    'already-archived',
  ),
  by(
    'owner',
    'POST /admin/bundles/{id}/archive',
    'what is out of service',
    ({ old }) => ({ id: old.bundle, brand: BRAND }),
    'already-archived',
  ),
  by(
    'owner',
    'POST /admin/programs/{id}/archive',
    'what never was',
    () => ({ id: NOWHERE.program, brand: BRAND }),
    'never-published',
  ),
  by(
    'owner',
    'POST /admin/campaigns/{id}/archive',
    'what a card still gives',
    ({ ids }) => ({ id: ids.reward, brand: BRAND }),
    'still-given',
  ),
  by(
    'owner',
    'DELETE /admin/programs/{id}/archive',
    'what is in service',
    ({ ids }) => ({ id: ids.points, brand: BRAND }),
    'not-archived',
  ),
  by(
    'owner',
    'PUT /admin/programs/{id}/worth',
    'a programme that never was',
    () => ({ id: NOWHERE.program, brand: BRAND, worth: { units: 1, money: 1 } }),
    'not-found',
  ),
  by(
    'analyst',
    'POST /admin/programs/{id}/archive',
    'by somebody who may not',
    ({ ids }) => ({ id: ids.points, brand: BRAND }),
    'not-allowed',
  ),
  {
    as: 'owner',
    bad: 'a programme of another group',
    route: 'POST /admin/programs/{id}/archive',
    input: ({ ids, stranger }) => ({ id: ids.points, brand: stranger.brand }),
    word: 'not-found',
  },
]

export const PUBLICATION_ROWS: Row[] = [...PUBLISHED, ...AGAIN]
