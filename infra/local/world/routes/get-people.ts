import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

export const getPeople = ({ line }: World): Page => ({
  method: 'GET',
  path: '/world/people',
  run: () => line.people.all().map((person) => ({ ...person, friendship: line.people.friendship(person.userId) })),
})
