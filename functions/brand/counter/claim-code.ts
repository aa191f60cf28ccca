import { fail, ok, type Result } from '#shared/base/result.ts'
import type { claimCode as route } from '#shared/contract/brand.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import {
  claim,
  holdsUntil,
  readPresented,
  writeTicket,
  type Claim,
  type CounterCode,
} from '#shared/domain/brand/counter-code.ts'
import type { Nobody } from '../../platform/http/actor.ts'
import type { Chance } from '../../platform/chance.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { claimCode as writeClaim, findCode } from './store.ts'

const TICKET_BYTES = 12
/** Claims from one address in a minute; a shop's Wi-Fi is one address. */
export const CLAIMS_A_MINUTE = 60

/** Takes the code before anybody has signed in. Only a scanned code can be claimed: typed digits need a session. */
export const claimCode =
  ({ chance, withinRate }: { chance: Chance; withinRate: WithinRate }) =>
  async (
    { code: presentedCode }: InputOf<typeof route>,
    { now, retry, from }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    if (!(await withinRate(`claims#${from}`, CLAIMS_A_MINUTE, now))) return fail('too-many-requests')
    const presented = readPresented(presentedCode)
    if (!presented?.secret) return fail('code-invalid')
    const code = await findCode(presented)
    if (!code) return fail('code-invalid')

    const wanted = { key: retry?.key ?? chance.secret(TICKET_BYTES), ticket: chance.secret(TICKET_BYTES), at: now }
    const claimed = claim(code, wanted, presented.secret)
    if (!claimed.ok) return claimed
    const held = claimed.value === wanted ? await take(code, wanted) : claimed.value
    if (!held) return fail('code-already-used')
    return ok({ ticket: writeTicket(code, held.ticket), expiresAt: holdsUntil(held) })
  }

/** The claim that stands if it is this one's, also when the answer of its write was lost on the way; undefined when somebody was faster. */
const take = async (code: CounterCode, wanted: Claim): Promise<Claim | undefined> => {
  const saved = await commit([writeClaim(code, wanted)])
  if (saved.ok) return wanted
  const standing = (await findCode(code))?.claim
  return standing?.key === wanted.key ? standing : undefined
}
