import { memberJoined } from '#shared/events/member.ts'
import { linkMenu } from '#shared/plugins/channels/line/manage.server.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { recipientOf } from '#functions/abilities/line.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { accountOf } from './account.ts'

/** The member's rich menu takes the place of the guest's. Linking twice is the same as once. */
export const handler = subscribeTo(memberJoined, async ({ group, brand: brandId, member }) => {
  if (!brandId || !member) return
  const brand = await findBrand(group, brandId)
  const [account, recipient] = await Promise.all([accountOf(brand), recipientOf({ group, brand: brandId, member })])
  if (account && brand?.memberMenu && recipient?.user) await linkMenu(account, recipient.user, brand.memberMenu)
})
