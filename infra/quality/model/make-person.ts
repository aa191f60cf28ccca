import type { Instant } from '#shared/base/time.ts'
import { phoneOnlyMember } from '#functions/abilities/people.ts'
import { chance } from '#functions/platform/chance.ts'
import { commit } from '#functions/platform/table/commit.ts'

export interface Person {
  id: string
  phone: string
}

interface Comer {
  group: string
  brand: string
  name: string
  now: Instant
}

/** Where many histories share a table, somebody else may have the number. */
const NUMBERS_TRIED = 3

/** Somebody whom nobody knows yet. */
export const makePerson = async (comer: Comer, tries = NUMBERS_TRIED): Promise<Person> => {
  const phone = `09${chance.digits(8)}`
  const one = phoneOnlyMember({ ...comer, phone, origin: 'pos', locale: 'zh-Hant' })
  if (one.ok && (await commit(one.value.writes)).ok) return { id: one.value.member, phone }
  if (tries === 1) throw new Error('nobody came')
  return makePerson(comer, tries - 1)
}
