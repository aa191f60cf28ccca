import { unitFor } from '#shared/base/unit-for.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { approvalWords as words } from '../../words/rooms.ts'
import { dayOf } from '../../words/time.ts'
import { said } from '../../words/said.ts'

export type Approvals = OutputOf<Api['GET /admin/approvals']>
export type Approval = Approvals['open'][number]

const counted = (count: number) => count.toLocaleString('en')

/** 補登 1,200 點 */
export const actOf = ({ act, amount, program, what, extendsTo, occurredAt }: Approval, now: number): string => {
  if (act === 'reissue' || act === 'coupon-extension' || act === 'gift')
    return fill(words.acts[act], { name: what ? said(what) : '', day: extendsTo ? dayOf(extendsTo, now) : '' })
  const facts = { amount: counted(Math.abs(amount)), unit: program ? unitFor(program.unit, amount, pageLocale()) : '' }
  if (act === 'extension') return fill(words.acts.extension, { ...facts, day: extendsTo ? dayOf(extendsTo, now) : '' })
  if (act === 'late-credit' && occurredAt)
    return fill(words.acts['late-credit-for'], { ...facts, day: dayOf(occurredAt, now) })
  if (act === 'late-credit') return fill(words.acts['late-credit'], facts)
  return fill(amount > 0 ? words.acts.plus : words.acts.minus, facts)
}

/** 海風點數 30 → 1,230 點, as it stood when it was asked for. */
export const numbersOf = ({ act, program, amount, points, before, after, gives }: Approval): string => {
  if (!program)
    return fill(points > 0 ? words.handsPoints : words.hands, { coupons: counted(amount), points: counted(points) })
  const number = fill(act === 'extension' ? words.same : words.number, {
    program: said(program.name),
    before: counted(before),
    after: counted(after),
    unit: unitFor(program.unit, after, pageLocale()),
  })
  return gives > 0 ? number + fill(words.gives, { count: counted(gives) }) : number
}
