import { memberLeft } from '#shared/events/member.ts'
import { unlinkMenu } from '#shared/plugins/channels/line/manage.server.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { recipientOf } from '#functions/abilities/line.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { accountOf } from './account.ts'

/** Back to the guest's rich menu; a late event leaves alone who has come back. */
export const handler = subscribeTo(memberLeft, async ({ group, brand: brandId, member, data }) => {
  const account = brandId ? await accountOf(await findBrand(group, brandId)) : undefined
  // Who was erased is named no more; their menus went with the act.
  const isBack = brandId && member && (await recipientOf({ group, brand: brandId, member }))?.user === data.user
  if (account && data.user && !isBack) await unlinkMenu(account, data.user)
})
