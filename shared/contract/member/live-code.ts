// The code on a member’s phone, for when there is no network.
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'

export const liveCodes = route({
  key: 'GET /me/code',
  who: 'member',
  summary:
    'The live codes of the next ten minutes. The phone shows each in its half minute, with the network gone too.',
  input: z.strictObject({}),
  output: z.object({
    now: instant,
    /** Sixteen digits each: the ten of the member code, and six that change. */
    codes: z.array(z.object({ code: z.string(), from: instant, until: instant })),
  }),
  failures: {},
})
