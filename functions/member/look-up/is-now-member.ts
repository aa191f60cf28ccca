import { getRows } from '../../platform/table/read.ts'
import { nowMember } from './now-member.ts'

/** Whether somebody is who another one was: the same, or what they have become. */
export const isNowMember = async (group: string, before: string, now: string): Promise<boolean> => {
  if (before === now) return true
  const holder = { group, brand: '', member: before }
  const become = await nowMember.follow(await getRows([nowMember.keyOf(holder)]), holder)
  return become?.member === now
}
