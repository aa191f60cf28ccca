// Members with LINE on the table double: what they are asked there, and what they answer.
import { storeNames } from '#functions/abilities/house.ts'
import { askedOnLine } from '#functions/abilities/line.ts'
import { answerSpendAsk, readSpendAsk } from '#functions/member/spend-ask/answer-spend-ask.ts'
import { findMembership, membershipKey } from '#functions/member/store.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { update } from '#functions/platform/table/write.ts'
import { memberActor, now, place, type Person } from '../stage.ts'

const reading = readSpendAsk({ storeNames })
const answering = answerSpendAsk({ storeNames })

/** Binds their LINE, as a friend of the account or as one who blocked it. */
export const befriend = async ({ id }: Person, isFriend = true) => {
  const membership = (await findMembership(place.group, id, place.brand))!
  await commit([
    update(membershipKey(place.group, id, place.brand), {
      set: 'SET #user = :user, provider = :provider, isFriend = :friend, rev = :next',
      where: 'rev = :seen',
      names: { '#user': 'user' },
      values: {
        ':user': id,
        ':provider': 'p',
        ':friend': isFriend,
        ':next': membership.rev + 1,
        ':seen': membership.rev,
      },
    }),
  ])
}

const turn = (person: Person, { key, user }: { key?: string; user?: string }, body: unknown): never =>
  ({
    actor: { ...memberActor(person.id), ...(user && { user }) },
    now: now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: JSON.stringify(body) } }),
  }) as never

export const read = (person: Person, id: string) => reading({ id: id as never }, turn(person, {}, null))
export const answer = (person: Person, id: string, agree: boolean, as: { key?: string; user?: string } = {}) =>
  answering({ id: id as never, agree }, turn(person, as, { id, agree }))
export const unsent = (id: string, why: string) => askedOnLine.unsent({ ...place, id }, why)
