// Whether so much of a card may be used on this purchase, here and now; and what money that is.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { CardKind, Offer } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Use, UseAct, UseRefusal, UsesAsked } from '../../platform/asks/card-uses.ts'
import type { Config } from '../../platform/table/config.ts'
import type { GroupCounts } from '../../platform/asks.ts'
import { isShared, liveAround } from '../../platform/table/whole-group.ts'
import type { Row } from '../../platform/table/read.ts'
import { cardsIn, type HeldCard } from '../store.ts'

export interface JudgedUse {
  program: Config<Program>
  kind: CardKind
  held: HeldCard
  amount: number
  money: number
}

/** Its company, for what one company owes. */
export type CompanyOf = (place: { group: string; brand: string }) => Promise<{ id: string } | null>

/** What a use of cards asks of the house and of who holds them. */
export interface JudgeDeps {
  companyOf: CompanyOf
  groupCounts: GroupCounts
}

type Judged<T> = Result<T, UseRefusal>

export const judgeUses = async (
  { companyOf, groupCounts }: JudgeDeps,
  rows: Row[],
  act: UseAct & UsesAsked,
): Promise<Judged<JudgedUse[]>> => {
  const live = await liveAround<Program>(act, 'program')
  const company = (await companyOf(act))?.id ?? ''
  const asked = await Promise.all(
    act.uses.map(async (use) => {
      const program = live.find(({ id }) => id === use.programId)
      return { use, program, kind: program && (await loadCard(program.settings.kind)) }
    }),
  )
  // What lowers the price comes first: what pays, pays what is left.
  asked.sort((a, b) => Number(a.kind?.pays ?? false) - Number(b.kind?.pays ?? false))
  const held = cardsIn(rows)
  const judged: JudgedUse[] = []
  let bill = act.bill
  for (const { use, program, kind } of asked) {
    if (!program || !kind) return fail('use-not-allowed', { why: 'ended' })
    if (isShared(program, kind) && !(await groupCounts(rows, act)))
      return fail('use-not-allowed', { shared: say(program.settings.name as Text, act.locale), why: 'not-shared' })
    const card = held.find((one) => one.program === program.id)
    const one = judgeUse({ act, company, bill }, { program, kind, card }, use)
    if (!one.ok) return one
    judged.push(one.value)
    bill -= one.value.money
  }
  return ok(judged)
}

const judgeUse = (
  { act, company, bill }: { act: UseAct & UsesAsked; company: string; bill: number },
  { program, kind, card }: { program: Config<Program>; kind: CardKind; card: HeldCard | undefined },
  { amount }: Use,
): Judged<JudgedUse> => {
  const { settings, stores, name, unit } = program.settings
  const named = { card: say(name as Text, act.locale), unit: say(unit as Text, act.locale) }
  if (kind.spendableBy && !kind.spendableBy(settings, company)) return fail('value-other-company', named)
  if (stores.length > 0 && !(stores as readonly string[]).includes(act.store))
    return fail('use-not-allowed', { ...named, why: 'other-store' })
  const state = card ? kind.unpack(card.state) : kind.blank(settings)
  // A share of the bill is one of the whole bill; what pays, pays what others have left of it.
  const offer = kind.offer?.(settings, state, { total: kind.pays ? bill : act.bill, at: act.now })
  if (!offer) return fail('use-not-allowed', { ...named, why: 'not-offered' })
  if (!card || amount > offer.available)
    return fail('not-enough', { ...named, points: amount, missing: amount - offer.available })
  const money = moneyOf(offer, amount)
  if (money === undefined) return fail('use-not-allowed', { ...named, why: 'step', step: offer.step })
  if (amount > offer.most || money > bill)
    return fail('use-not-allowed', { ...named, why: 'share', most: mostOf(offer, bill) })
  return ok({ program, kind, held: card, amount, money })
}

/** The money of whole steps; undefined for what is none. */
const moneyOf = ({ step, worth }: Offer, amount: number): number | undefined =>
  Number.isInteger(amount) && amount > 0 && amount % step === 0 ? (amount / step) * worth : undefined

const mostOf = ({ most, step, worth }: Offer, bill: number): number => Math.min(most, Math.floor(bill / worth) * step)
