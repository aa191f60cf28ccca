import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { instant } from '../base/text-schema.ts'
import { stampCard } from '../domain/card/stamp-card.ts'
import { heldCoupon, homeCard } from './member.ts'
import { route } from './route.ts'

export const collectStamp = route({
  key: 'POST /me/stamps',
  who: 'member',
  summary: 'Presses the stamps of a counter code (or its ticket) on the member’s card.',
  input: z.strictObject({ code: z.string().min(1).max(80) }),
  output: z.object({ card: homeCard, added: z.int(), coupons: z.array(heldCoupon) }),
  failures: { 'code-already-used': 409, 'too-soon': 409, 'code-expired': 410, 'code-invalid': 422, 'no-card': 409 },
})

/** A programme as the admin sees it: what stands, what is being changed, who holds it. */
export const programPage = z.object({
  id: id('crd'),
  draft: stampCard.nullable(),
  live: stampCard.nullable(),
  liveVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  holders: z.int(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
})

export const listPrograms = route({
  key: 'GET /admin/programs',
  who: 'staff',
  permission: 'reports.read',
  summary: 'The brand’s card programmes.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ programs: z.array(programPage) }),
  failures: {},
})

export const draftProgram = route({
  key: 'PUT /admin/programs/{id}/draft',
  who: 'staff',
  permission: 'programs.write',
  summary:
    'Saves the draft of a stamp card. `draftVersion` is what the editor read; another editor’s save in between is refused.',
  input: z.strictObject({ id: id('crd'), brand: id('brd'), settings: stampCard, draftVersion: z.int().nullable() }),
  output: programPage,
  failures: { 'changed-meanwhile': 409, 'colour-unreadable': 422 },
})

export const publishProgram = route({
  key: 'POST /admin/programs/{id}/publication',
  who: 'staff',
  permission: 'programs.write',
  summary: 'Makes the draft live. Cards already begun keep their goal; what changes for them is told in `effects`.',
  input: z.strictObject({ id: id('crd'), brand: id('brd'), draftVersion: z.int() }),
  output: programPage,
  failures: { 'nothing-to-publish': 409, 'changed-meanwhile': 409, 'reward-not-live': 422 },
})
