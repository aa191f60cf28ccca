import { memberLeft } from '#shared/events/member.ts'
import { unlinkMenu } from '#shared/plugins/channels/line/manage.server.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { accountOf } from './account.ts'

/** Back to the guest's rich menu. */
export const handler = subscribeTo(memberLeft, async ({ group, brand: brandId, data }) => {
  const account = brandId ? await accountOf(await findBrand(group, brandId)) : undefined
  // Who was erased is named no more; their menus went with the act.
  if (account && data.user) await unlinkMenu(account, data.user)
})
