// Called by `npm run owner` and by the desk's seed: opens a group with its first company, brand and owner, or adds an owner to one.
import { makeId } from '#shared/base/id.ts'
import { ms } from '#shared/base/time.ts'
import { chance } from '../platform/chance.ts'
import { now } from '../platform/clock.ts'
import { commit } from '../platform/table/commit.ts'
import { hangDoor, openDoor } from '../platform/table/door.ts'
import { replace } from '../platform/table/write.ts'
import { openGroup } from '#functions/abilities/house.ts'
import { staff } from './store.ts'

export interface OwnerWish {
  /** `sub` of the identity provider, which the script made first. */
  sub: string
  email: string
  name: string
  /** Opens a new group with one company and one brand of these names; or `group` names one that is there. */
  open?: { group: string; company: string; brand: string }
  group?: string
}

export const handler = async (wish: OwnerWish): Promise<{ group: string; staff: string }> => {
  const known = await openDoor('login', wish.sub)
  if (known?.id) return { group: known.group, staff: known.id }
  const at = now()
  const group = wish.group ?? chance.id('grp', at)
  const id = makeId('stf', ms(at), crypto.getRandomValues(new Uint8Array(16)))
  const saved = await commit([
    ...(wish.open
      ? openGroup({ company: wish.open.company, brand: wish.open.brand, group, groupName: wish.open.group, now: at })
      : []),
    replace(staff, { group, id, name: wish.name, email: wish.email, role: 'owner', brands: [], since: at }, 0),
    hangDoor('login', wish.sub, { group, id }),
  ])
  if (!saved.ok) throw new Error('somebody else made this owner at the same moment; run it again')
  return { group, staff: id }
}
