import { fail, ok, type Result } from '#shared/base/result.ts'
import type { disconnectSms as route } from '#shared/contract/member/sms-account.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { reachesGroup } from '../../platform/http/scope.ts'
import { forgetSmsAccount, smsAccount } from '../../platform/secrets/sms-account.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { forgetTrouble } from './forget-trouble.ts'
import type { SmsDeps } from './show-sms.ts'
import { findConnection, forgetConnection } from './store.ts'

type Answer = OutputOf<typeof route>

export const disconnectSms =
  ({ brandsOf }: SmsDeps) =>
  async (
    _: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<Answer, FailureOf<typeof route> | 'not-allowed' | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    const { group } = actor
    const before = await answered<Answer>(turn)
    if (before) return before
    if (!(await reachesGroup(brandsOf, actor))) return fail('not-allowed')
    const [stored, connection] = await Promise.all([smsAccount(group, true), findConnection(group)])
    if (stored === undefined && !connection) return fail('sms-account-missing')

    // The secret first: who is told that it is gone must not find it there.
    await forgetSmsAccount(group)
    const answer = { disconnectedAt: now }
    const saved = await commit([
      ...(connection ? [forgetConnection(group, connection.rev)] : []),
      audited(actor, now, 'disconnect SMS', connection?.kind ?? ''),
      ...keepAnswer(turn, answer),
    ])
    if (!saved.ok) return fail('try-again')
    await forgetTrouble(group)
    return ok(answer)
  }
