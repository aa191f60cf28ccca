import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listWaitingBindings as route } from '#shared/contract/phone.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { getRows, isA, shaped } from '../../platform/table/read.ts'
import { member as person, memberKey, type MemberItem } from '../store.ts'
import type { StoreOfSource } from './is-theirs.ts'
import { ofTheirs, shownRequest } from './list-bindings.ts'
import { bindingRequest, readWaiting, requestKey, type BindingRequest } from './store.ts'

/** A trip holds a hundred items: of each the request and the member. */
const LISTED = 50

/** What waits, with whose it is; who has gone, or is somebody else by now, cannot be moved any more. */
export const waitingOf = async ({
  group,
  brand,
}: {
  group: string
  brand: string
}): Promise<{ request: BindingRequest; whose: MemberItem }[]> => {
  const waiting = await readWaiting({ group, brand }, LISTED)
  const keys = waiting.flatMap((one) => [requestKey(one), memberKey(group, one.member)])
  const rows =
    keys.length > 0 ? await getRows([...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]) : []
  const people = rows.filter((row) => isA(person, row)).map((row) => shaped(person, row))
  const requests = rows.filter((row) => isA(bindingRequest, row)).map((row) => shaped(bindingRequest, row))
  return waiting.flatMap(({ id, member }) => {
    const request = requests.find((one) => one.id === id)
    const whose = people.find((one) => one.id === member)
    return request && whose && !whose.into ? [{ request, whose }] : []
  })
}

/** Of the whole brand: nobody opens a member to see whether somebody asks for them. */
export const listWaitingBindings =
  (deps: StoreOfSource) =>
  async (
    { brand }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const waiting = await ofTheirs(deps, actor, await waitingOf({ group: actor.group, brand }))
    const open = waiting.map(({ request, whose }) => ({
      ...shownRequest(request),
      member: { id: whose.id as MemberId, name: whose.name },
    }))
    return ok({ open })
  }
