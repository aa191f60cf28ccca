import { fail, ok, type Result } from '#shared/base/result.ts'
import type { connectSms as route } from '#shared/contract/member/sms-account.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { loadAccountSide } from '#shared/plugins/sms/load-account.server.ts'
import { readFields } from '#shared/plugins/sms/read-fields.ts'
import { env } from '../../platform/env.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { reachesGroup } from '../../platform/http/scope.ts'
import { keepSmsAccount, smsAccount } from '../../platform/secrets/sms-account.ts'
import { keyedHash } from '../../platform/session/keyed-hash.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { accountIn } from '../phone/account-in.ts'
import { forgetTrouble } from './forget-trouble.ts'
import type { SmsDeps } from './show-sms.ts'
import { findConnection, saveConnection } from './store.ts'

type Answer = OutputOf<typeof route>

/** A plain hash of what was asked would let who reads the table try passwords out: people choose them short. */
const unguessable = async (turn: Turn<Staff>): Promise<Turn<Staff>> =>
  turn.retry
    ? { ...turn, retry: { ...turn.retry, hash: await keyedHash('sms-account', turn.actor.group, turn.retry.hash) } }
    : turn

export const connectSms =
  ({ brandsOf }: SmsDeps) =>
  async (
    { kind, fields }: InputOf<typeof route>,
    asked: Turn<Staff>,
  ): Promise<Result<Answer, FailureOf<typeof route> | 'not-allowed' | 'try-again' | 'idempotency-key-reused'>> => {
    const turn = await unguessable(asked)
    const { actor, now } = turn
    const { group } = actor
    const before = await answered<Answer>(turn)
    if (before) return before
    if (!(await reachesGroup(brandsOf, actor))) return fail('not-allowed')
    const side = await loadAccountSide(kind)
    if (!side) return fail('sms-kind-unknown')
    const [stored, connection] = await Promise.all([smsAccount(group, true), findConnection(group)])
    const held = accountIn(stored)
    const read = readFields(side.form, fields, held?.kind === kind ? held : undefined)
    if (!read.ok) return read
    const account = { ...read.value, kind }
    const checked = await side.check(account, env('SMS_API_BASE_URL'))
    if (checked.state === 'refused') return fail('sms-account-refused', { code: checked.detail })
    if (checked.state === 'busy') return fail('sms-gateway-silent')

    await keepSmsAccount(group, JSON.stringify(account))
    const answer = { connectedAt: now, left: checked.left }
    const saved = await commit([
      saveConnection({ group, kind, by: actor.name, at: now }, connection?.rev ?? 0),
      audited(actor, now, 'connect SMS', kind),
      ...keepAnswer(turn, answer),
    ])
    if (!saved.ok) return fail('try-again')
    await forgetTrouble(group)
    return ok(answer)
  }
