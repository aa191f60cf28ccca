import { MEMBER_DIGITS } from '#shared/domain/member/live-code.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert, replace, stillThere } from '../../platform/table/write.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findIdentity, findMember, identity, member, memberKey } from '../store.ts'

const TRIES = 3

/** Lets a till find the member by their code. Should another member have it, theirs changes. Done twice is done once. */
export const giveCode =
  ({ chance }: { chance: Pick<Chance, 'digits'> }) =>
  async (group: string, id: string): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const known = await findMember(group, id)
      if (!known || known.into) return
      const { code, rev, ...rest } = known
      const given = await commit([
        insert(identity, { group, kind: 'code', provider: '', value: code, member: id }),
        stillThere(memberKey(group, id)),
      ])
      if (given.ok) return
      const held = await findIdentity(group, 'code', '', code)
      if (held?.member === id) return
      if (held) await commit([replace(member, { ...rest, code: chance.digits(MEMBER_DIGITS) }, rev)])
    }
    throw new TryAgain('no free member code')
  }
