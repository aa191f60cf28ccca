// Everything we hold of a person, and its end.
import { accountOf } from '../channel/account.ts'
import { forfeit, groupPrograms, paidAheadOf } from './forfeit.ts'
import { eraseMe as erasingMe, eraseMember as erasing } from '../member/erase/erase-me.ts'
import type { EraseDeps } from '../member/erase/erase-person.ts'
import { forgetNames as forgetActs } from '../staff/erase/forget-names.ts'
import { showDeparture as departing, showDepartureOf as departingBy } from '../member/leave/show-departure.ts'
import { findBrand } from './house.ts'
import { deauthorise } from './line.ts'

export { readData } from '../member/erase/erase-me.ts'

const unlinkMenu: EraseDeps['unlinkMenu'] = async ({ group, brand, user }) => {
  const { unlinkMenu: unlink } = await import('#shared/plugins/channels/line/manage.server.ts')
  const account = await accountOf(await findBrand(group, brand))
  if (account) await unlink(account, user)
}

export const eraseMe = erasingMe({ forfeit, paidAheadOf, forgetActs, unlinkMenu, deauthorise })
export const eraseMember = erasing({ forfeit, paidAheadOf, forgetActs, unlinkMenu })
export const showDeparture = departing({ paidAheadOf, groupPrograms })
export const showDepartureOf = departingBy({ paidAheadOf })
