// Who spends at the tills of a race, and what is left of their points.
import { balanceOf } from '#shared/domain/ledger/account.ts'
import { unpackAccount } from '#shared/domain/ledger/pack-account.ts'
import { stepAt } from '#shared/domain/member/live-code.ts'
import { phoneOnlyMember } from '#functions/abilities/people.ts'
import { readCards } from '#functions/card/store.ts'
import { readEntries } from '#functions/ledger/store.ts'
import { findMember } from '#functions/member/store.ts'
import { now } from '#functions/platform/clock.ts'
import { liveDigits } from '#functions/platform/session/live-codes.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { act } from './acts/act.ts'
import { PLACE, POINTS, STORE, type Job } from './job.ts'

const must = async (job: Job) => {
  const answer = await act(job)
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the use case answers
  if (answer.ok) return answer.value as any
  throw new Error(`${job.act}: ${answer.failure}`)
}

let numbers = 0
const orderOf = (more: object) => {
  const number = `A-${++numbers}`
  return { number, storeId: STORE, currency: 'TWD', lines: [], paidAt: now(), ...more }
}
const refundOf = (order: string, amount: number, number = `R-${++numbers}`) => ({
  number,
  order,
  storeId: STORE,
  refundedAt: now(),
  amount,
  lines: [],
})
const use = (amount: number) => [{ programId: POINTS, amount }]

/** Somebody known by phone who has bought something. */
const shopper = async (total: number) => {
  const phone = `09${String(20_000_000 + ++numbers)}`
  const one = phoneOnlyMember({ ...PLACE, phone, name: '林小美', origin: 'pos', locale: 'zh-Hant', now: now() })
  if (!one.ok || !(await commit(one.value.writes)).ok) throw new Error('nobody came')
  const order = orderOf({ total, member: { phone, enrol: false } })
  await must({ act: 'order', asked: order })
  return { member: one.value.member, bought: order.number }
}

/** The digits on the phone now, or in so many half minutes: each of them spends once. */
const liveCode = async (member: string, away = 0): Promise<{ code: string }> => {
  const { code } = (await findMember(PLACE.group, member))!
  return { code: code + (await liveDigits(PLACE.group, code))(stepAt(now()) + away) }
}

const spend = async (member: string, bill: number, amount: number) => {
  const asked = orderOf({ total: bill - amount / 10, bill, use: use(amount), member: await liveCode(member) })
  await must({ act: 'order', asked })
  return asked
}
const lay = async (member: string, bill: number, amount: number): Promise<string> => {
  const asked = { storeId: STORE, currency: 'TWD', lines: [], total: bill, use: use(amount), coupons: [] }
  return (await must({ act: 'hold', asked: { ...asked, member: await liveCode(member) } })).id
}

/** What somebody's points are, by their card and by what moved on it. */
const pointsOf = async (member: string) => {
  const held = (await readCards(PLACE.group, member)).find(({ program }) => program === POINTS)!
  const account = unpackAccount(held.state)
  const moves = (await readEntries({ ...PLACE, member })).filter(({ of }) => of === POINTS)
  return {
    balance: balanceOf(account),
    sum: moves.reduce((all, { delta }) => all + delta, 0),
    lowest: Math.min(
      account.debt * -1,
      ...account.lots.map(({ left }) => left),
      ...moves.map(({ balance }) => balance!),
    ),
    holds: account.holds.length,
    moves,
  }
}

export const shoppers = { orderOf, refundOf, shopper, liveCode, spend, lay, pointsOf }
