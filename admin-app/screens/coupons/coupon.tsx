import { useRoute } from 'preact-iso'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import type { CampaignPage } from './campaign-page.ts'
import { CouponEditor } from './coupon-editor.tsx'

/** A campaign nobody has saved yet: the address was made before the campaign. */
const fresh = (id: string): CampaignPage => ({
  id: id as CampaignPage['id'],
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  issued: 0,
  redeemed: 0,
  left: null,
  claimUrl: null,
  changedBy: null,
  changedAt: null,
  archivedAt: null,
})

export default function Coupon() {
  const { brand } = useHere()
  const { id } = useRoute().params as { id: string }
  const campaigns = useRead('GET /admin/campaigns', { brand: brand.id })
  return (
    <Reading of={campaigns}>
      {(all) => <CouponEditor key={id} page={all.campaigns.find((one) => one.id === id) ?? fresh(id)} />}
    </Reading>
  )
}
