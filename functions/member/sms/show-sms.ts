import { ok, type Result } from '#shared/base/result.ts'
import { say, type Locale } from '#shared/base/text.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { readSmsAccount as route } from '#shared/contract/member/sms-account.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { kinds } from '#shared/plugins/sms/kinds.ts'
import { loadAccountSide } from '#shared/plugins/sms/load-account.server.ts'
import { endingOf } from '#shared/plugins/sms/read-fields.ts'
import { env } from '../../platform/env.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { reachesGroup, type BrandsOf } from '../../platform/http/scope.ts'
import { smsAccount } from '../../platform/secrets/sms-account.ts'
import { accountIn } from '../phone/account-in.ts'
import { findTrouble, readSmsDays } from '../phone/store.ts'
import { findConnection } from './store.ts'

type Shown = OutputOf<typeof route>

export interface SmsDeps {
  brandsOf: BrandsOf
}

const formsIn = (locale: Locale): Promise<Shown['kinds']> =>
  Promise.all(
    kinds.map(async (kind) => {
      const { form } = (await loadAccountSide(kind))!
      const fields = form.fields.map(({ name, label, isSecret = false, most }) => ({
        name,
        label: say(label, locale),
        isSecret,
        most,
      }))
      return { kind, name: say(form.name, locale), fields }
    }),
  )

const accountOf = async (group: string): Promise<Pick<Shown, 'account' | 'gateway'>> => {
  const [stored, connection] = await Promise.all([smsAccount(group, true), findConnection(group)])
  const account = accountIn(stored)
  const side = account && (await loadAccountSide(account.kind))
  if (!side) return { account: null, gateway: null }
  const asked = await side.check(account, env('SMS_API_BASE_URL'))
  return {
    account: {
      kind: account.kind,
      fields: side.form.fields.map(({ name, isSecret }) => {
        const value = account[name] ?? ''
        return isSecret ? { name, value: null, ending: endingOf(value) } : { name, value, ending: null }
      }),
      connected: connection ? { at: connection.at, by: connection.by } : null,
    },
    gateway: {
      state: asked.state,
      left: asked.state === 'good' ? asked.left : null,
      detail: asked.state === 'good' ? null : asked.detail,
    },
  }
}

/** What went out, and what did not since something last did. */
const trafficOf = async (
  { brandsOf }: SmsDeps,
  group: string,
  now: Instant,
): Promise<Pick<Shown, 'month' | 'trouble'>> => {
  const month = businessDay(now).slice(0, 7)
  const [brands, trouble] = await Promise.all([brandsOf(group), findTrouble(group)])
  const days = (await Promise.all(brands.map((brand) => readSmsDays(group, brand, month)))).flat()
  const isOver = trouble && days.some(({ at }) => at > trouble.at)
  return {
    month: { month, count: days.reduce((all, { sent }) => all + sent, 0) },
    trouble: trouble && !isOver ? trouble : null,
  }
}

export const showSms =
  (deps: SmsDeps) =>
  async (_: InputOf<typeof route>, { actor, now, locale }: Turn<Staff>): Promise<Result<Shown, never>> => {
    const [account, traffic, forms, mayChange] = await Promise.all([
      accountOf(actor.group),
      trafficOf(deps, actor.group, now),
      formsIn(locale),
      reachesGroup(deps.brandsOf, actor),
    ])
    return ok({ ...account, ...traffic, kinds: forms, mayChange, now })
  }
