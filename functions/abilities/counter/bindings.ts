import type { MemberId } from '#shared/base/id.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { Source } from '#shared/events/source.ts'
import { decideBinding } from '../../member/binding/decide-binding.ts'
import { shownRequest } from '../../member/binding/list-bindings.ts'
import { waitingOf } from '../../member/binding/list-waiting-bindings.ts'
import { readBindings, type BindingRequest } from '../../member/binding/store.ts'
import type { Bindings } from '../../platform/asks/bindings.ts'
import type { Clerk, Staff } from '../../platform/http/actor.ts'
import { forfeit } from '../forfeit.ts'
import { storeOfSource } from '../house.ts'
import { findFriendship } from '../../channel/store.ts'

const decide = decideBinding({ storeOfSource, friendshipOf: findFriendship, forfeit })

const shown = async (request: BindingRequest, name: string) => {
  const source = request.source as Source | undefined
  const store = source && (await storeOfSource(request.group, source))
  const member = { id: request.member as MemberId, name }
  return { ...shownRequest(request), member, ...(store !== undefined && { store }) }
}

/** A clerk decides as the brand’s people do, and is named for it. */
const asStaff = ({ group, brand, store, clerk, name }: Clerk): Staff => ({
  kind: 'staff',
  group,
  staff: clerk as never,
  name,
  email: '',
  role: 'clerk',
  permissions: [],
  brands: [brand],
  stores: [store],
})

export const bindings: Bindings = {
  waiting: async (place) =>
    Promise.all((await waitingOf(place)).map(({ request, whose }) => shown(request, maskName(whose.name)))),
  of: async (holder, name) =>
    Promise.all(
      (await readBindings(holder)).filter(({ decision }) => !decision).map(({ request }) => shown(request, name)),
    ),
  decide: (asked, turn) => decide({ ...asked, brand: turn.actor.brand }, { ...turn, actor: asStaff(turn.actor) }),
}
