// What a member said of themself, put right by somebody of the brand.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { birthday } from '../member.ts'
import { route } from '../route.ts'

/** What staff may put right of a member’s person; a birthday is told once by the member, so a wrong one is theirs to correct. */
export const DETAILS = ['name', 'birthday'] as const

export const correctDetails = route({
  key: 'PUT /admin/members/{id}/details',
  who: 'staff',
  permission: 'members.write',
  summary: 'Corrects the name or the birthday of a member; the gift of a year is not given again.',
  input: z.strictObject({
    id: id('mem'),
    brand: id('brd'),
    name: z.string().trim().min(1).max(40).optional(),
    birthday: birthday.optional(),
    reason: z.string().trim().min(1).max(200),
  }),
  /** What is another now: nothing of it where it was so already. */
  output: z.object({ changed: z.array(z.enum(DETAILS)) }),
  failures: { 'birthday-invalid': 422 },
})
