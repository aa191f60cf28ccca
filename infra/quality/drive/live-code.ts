import type { Call } from '#shared/contract/call.ts'
import { must } from './must.ts'

/** The sixteen digits on a member's phone at this moment. */
export const liveCodeOf = async (call: Call): Promise<string> => {
  const { codes, now } = await must('live codes', call('GET /me/code', {}))
  return codes.find(({ from, until }) => from <= now && now < until)!.code
}
