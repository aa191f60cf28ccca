import { memberLeft } from '#shared/events/member.ts'
import { unlinkMenu } from '#shared/plugins/channels/line/manage.server.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { accountOf } from './account.ts'

/** Back to the guest's rich menu. */
export const handler = subscribeTo(memberLeft, async ({ group, brand: brandId, data }) => {
  const account = brandId ? await accountOf(await findBrand(group, brandId)) : undefined
  if (account) await unlinkMenu(account, data.user)
})
