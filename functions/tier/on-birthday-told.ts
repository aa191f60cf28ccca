import { birthdayPerson } from '#functions/abilities/tiers.ts'
import { memberChanged, memberJoined, memberMerged } from '#shared/events/member.ts'
import { subscribe } from '../platform/subscriber.ts'
import { noteBirthday } from './birthday/note-birthday.ts'

const isTold = (name: string, data: unknown): boolean =>
  name === memberJoined.name ||
  (name === memberChanged.name && memberChanged.data.parse(data).fields.includes('birthday'))

/** A birthday may come with the join, be told later, or come from who became one with them in this very moment. */
export const handler = subscribe(async ({ name, group, member, at, data }) => {
  if (name === memberMerged.name)
    await noteBirthday(birthdayPerson)({ group, member: memberMerged.data.parse(data).into }, at)
  else if (member && isTold(name, data)) await noteBirthday(birthdayPerson)({ group, member }, at)
})
