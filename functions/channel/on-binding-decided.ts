import { say, type Locale, type Text } from '#shared/base/text.ts'
import { bindingDecided } from '#shared/events/member.ts'
import { linkMenu, unlinkMenu } from '#shared/plugins/channels/line/manage.server.ts'
import { movedWords } from '#shared/plugins/channels/line/moved-words.ts'
import { push } from '#shared/plugins/channels/line/send.server.ts'
import { findBrand } from '#functions/abilities/house.ts'
import { friendshipOf, localeOfMember } from '#functions/abilities/line.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { TryAgain } from '../platform/try-again.ts'
import { accountOf } from './account.ts'
import { retryKeyOf } from './send-message.ts'

/** A member has moved to another LINE user: their menus change, and the one before is told where LINE delivers to them. */
export const handler = subscribeTo(bindingDecided, async ({ group, brand: brandId, member, data }) => {
  const { approved, provider, user, before, binding } = data
  if (!brandId || !member || !approved) return
  const brand = await findBrand(group, brandId)
  const account = await accountOf(brand)
  if (!brand || !account) return
  if (brand.memberMenu) await linkMenu(account, user, brand.memberMenu)
  if (!before) return
  await unlinkMenu(account, before)
  const friendship = await friendshipOf({ group, brand: brandId, provider, user: before })
  if (!friendship?.isFriend) return
  const locale: Locale = await localeOfMember(group, member)
  const text = movedWords(locale, say(brand.name as Text, locale))
  const sent = await push(account, before, [{ type: 'text', text }], retryKeyOf(binding))
  if (sent.state === 'busy' || sent.state === 'unknown') throw new TryAgain(`LINE: ${sent.state}`)
})
