import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert, replace, stillThere } from '../../platform/table/write.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findIdentity, findMember, identity, member, memberKey } from '../store.ts'

/** Digits of a member code. */
export const CODE_DIGITS = 10
const TRIES = 3

/** Lets a till find the member by their code. Should another member have it, theirs changes. Done twice is done once. */
export const giveCode =
  ({ chance }: { chance: Pick<Chance, 'digits'> }) =>
  async (group: string, id: string): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const known = await findMember(group, id)
      if (!known) return
      const { code, rev, ...rest } = known
      const given = await commit([
        insert(identity, { group, kind: 'code', provider: '', value: code, member: id }),
        stillThere(memberKey(group, id)),
      ])
      if (given.ok) return
      const held = await findIdentity(group, 'code', '', code)
      if (held?.member === id) return
      if (held) await commit([replace(member, { ...rest, code: chance.digits(CODE_DIGITS) }, rev)])
    }
    throw new TryAgain('no free member code')
  }
