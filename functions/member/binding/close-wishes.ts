import type { LineUser } from '../../platform/http/actor.ts'
import { insert, type Write } from '../../platform/table/write.ts'
import { bindingDecision, readBindings, waitsNoMore } from './store.ts'

/** Who asked the staff first and proves the number then: nobody need decide it any more. @param isTheirs they have the member they asked for, and not the number alone */
export const closeWishes = async (
  member: string,
  { group, brand, provider, user }: LineUser,
  at: string,
  isTheirs: boolean,
): Promise<Write[]> =>
  (await readBindings({ group, member, brand }))
    .filter(({ request, decision }) => !decision && request.provider === provider && request.user === user)
    .flatMap(({ request }) => [
      insert(bindingDecision, {
        group,
        member,
        brand,
        id: request.id,
        at,
        approved: isTheirs,
        by: '',
        reason: 'proved by a code',
      }),
      waitsNoMore(request),
    ])
