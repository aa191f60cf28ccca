import { birthdayPerson } from '#functions/abilities/tiers.ts'
import { memberChanged, memberJoined } from '#shared/events/member.ts'
import { subscribe } from '../platform/subscriber.ts'
import { noteBirthday } from './birthday/note-birthday.ts'

const isTold = (name: string, data: unknown): boolean =>
  name === memberJoined.name ||
  (name === memberChanged.name && memberChanged.data.parse(data).fields.includes('birthday'))

/** A birthday may come with the join, or be told later. */
export const handler = subscribe(async ({ name, group, member, at, data }) => {
  if (member && isTold(name, data)) await noteBirthday(birthdayPerson)({ group, member }, at)
})
