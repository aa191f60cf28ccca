// A purchase is smaller than it was: each card counts again what it is worth now, and gives the difference back.
import type { CouponId, ProgramId } from '#shared/base/id.ts'
import { fail, ok } from '#shared/base/result.ts'
import type { CardKind } from '#shared/domain/card/card-kind.ts'
import { forgetAct, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { awaitedAfterRefund, takeable } from '#shared/domain/card/reward/awaited.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { cardDebited } from '#shared/events/card.ts'
import type { Happening } from '#shared/events/event.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Cards, EarnedRecord, TakeBackAct, TakenBack, VoidGiven } from '../platform/asks/cards.ts'
import type { WriteEntry } from '../platform/asks.ts'
import { configVersion } from '../platform/table/config.ts'
import type { Write } from '../platform/table/write.ts'
import { cardKey, cardsIn, saveCard, type HeldCard } from './store.ts'
import { writeEntries } from './write-entries.ts'

export interface TakeBackDeps {
  writeEntry: WriteEntry
  voidGiven: VoidGiven
}

export const cardKeysOfGiven: Cards['keysOfGiven'] = (holder, given) =>
  given.map(({ program, at }) => cardKey({ ...holder, brand: at }, program))

interface Taking {
  record: EarnedRecord
  line?: TakenBack
  voided: CouponId[]
  writes: Write[]
}

const nothing = (record: EarnedRecord): Taking => ({ record, voided: [], writes: [] })

export const takeBackFromCards =
  (deps: TakeBackDeps): Cards['takeBack'] =>
  async (rows, act) => {
    const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
    const takings: Taking[] = []
    for (const due of await dueOf(act, held)) {
      const taking = await takeFrom(deps, act, due, held.get(due.record.program))
      if (!taking.ok) return taking
      takings.push(taking.value)
    }
    return ok({
      given: takings.map(({ record }) => record),
      taken: takings.flatMap(({ line }) => (line ? [line] : [])),
      voided: takings.flatMap(({ voided }) => voided),
      writes: takings.flatMap(({ writes }) => writes),
    })
  }

interface Due {
  record: EarnedRecord
  program?: Program
  kind?: CardKind
  /** By how much less it would have been given. */
  less: number
  /** How much of that comes off this card. */
  amount: number
}

/** What a full card handed on was counted on it and on the card that follows: it comes off the one that follows. */
const dueOf = async ({ given, group, occasion }: TakeBackAct, held: ReadonlyMap<string, HeldCard>): Promise<Due[]> => {
  const handedOn = new Map<string, number>()
  const due: Due[] = []
  for (const record of given) {
    const version = await configVersion<Program>({ group, brand: record.at }, 'program', record.program, record.version)
    const program = version?.settings
    if (!program) {
      due.push({ record, less: 0, amount: 0 })
      continue
    }
    const kind = await loadCard(program.kind)
    const stillGiven = record.added - record.taken
    const { settings } = program
    const card = held.get(record.program)
    const stands =
      (card && kind.stillWorth?.(settings, kind.unpack(card.state), record.entry, occasion)) ??
      kind.worth(settings, occasion)
    const less = Math.max(0, handedOn.get(record.program) ?? stillGiven - stands)
    const next = kind.successor?.(program.settings)
    const following = given.find((one) => one.program === next)
    const handed = following ? Math.min(less, following.added - following.taken) : 0
    if (following) handedOn.set(following.program, handed)
    due.push({ record, program, kind, less, amount: less - handed })
  }
  return due
}

const takeFrom = async (
  deps: TakeBackDeps,
  act: TakeBackAct,
  { record, program, kind, less, amount }: Due,
  held: HeldCard | undefined,
) => {
  const { group, occasion, key, now } = act
  if (!program || !kind || less === 0) return ok(nothing(record))
  if (amount === 0) return ok(nothing({ ...record, taken: record.taken + less }))

  const voidable = await deps.voidGiven(
    act,
    record.rewards.map(({ coupon }) => coupon),
    { key, now, by: act.by },
  )
  const name = program.name['zh-Hant']
  const isUsed = record.rewards.some(({ coupon }) => !voidable.has(coupon))
  if (act.isUndo && isUsed && program.refunds !== 'go-negative') return fail('refund-blocked', { program: name })
  // Who became one with somebody may have brought no card: nothing is left on it, and what comes back to it begins one.
  const { habit: before, rev } = held ?? { habit: NO_HABIT, rev: 0 }
  const standing = held ? kind.unpack(held.state) : kind.blank(program.settings)
  const reversed = kind.reverse(program.settings, standing, {
    at: now,
    key: `${key}#${record.program}`,
    amount,
    of: { key: record.entry, parts: record.parts.map(unpackLot) },
    undoable: [...record.rewards.filter(({ coupon }) => voidable.has(coupon)), ...takeable(before.awaited)],
    policy: program.refunds,
    left: occasion,
  })
  if (!reversed.ok) return fail('refund-blocked', { ...reversed.detail, program: name })

  const { card, entries, undone = [] } = reversed.value
  const gone = record.rewards.filter((reward) => undone.includes(reward.key))
  const refund = entries.find(({ reason, suffix }) => reason === 'refund' && suffix === undefined)
  const taken = 0 - (refund?.delta ?? 0)
  if (act.isUndo && taken < amount) return fail('refund-blocked', { missing: amount - taken, program: name })
  const { brand, member } = act
  const awaited = awaitedAfterRefund(before.awaited, undone)
  const habit = { ...(act.isUndo ? forgetAct(before, occasion) : before), ...(awaited && { awaited }) }
  const own = `${key}#${record.program}`
  const written = writeEntries(deps.writeEntry, {
    made: { group, brand, member, at: now, account: kind.kind, of: record.program, ...placeAndHand(act) },
    key: own,
    below: own,
    entries,
    own: () => ({
      says: { reverses: record.entry, ...(act.isUndo && { reason: 'undone' as const }) },
      tells: act.isUndo ? [undoneBy(act, { program: record.program, kind: kind.kind, taken }, kind.balance(card))] : [],
    }),
  })
  const state = { program: record.program, kind: kind.kind, state: kind.pack(card), habit }
  return ok({
    record: {
      ...record,
      // What could not be taken is settled too: a later refund does not ask for it again.
      taken: record.taken + less,
      rewards: record.rewards.filter((reward) => !gone.includes(reward)),
    },
    line: { program: record.program, taken, missing: amount - taken, balance: kind.balance(card) },
    voided: gone.map(({ coupon }) => coupon as CouponId),
    writes: [
      ...(entries.length > 0 ? [saveCard({ ...act, brand: record.at }, state, rev)] : []),
      ...written,
      ...gone.flatMap(({ coupon }) => voidable.get(coupon) ?? []),
    ],
  })
}

/** That a purchase was refunded is told by the order; that a clerk took an act back, by the card. */
const undoneBy = (
  { group, brand, member, by, now, occasion: { store } }: TakeBackAct,
  of: { program: ProgramId; kind: string; taken: number },
  balance: number,
): Happening =>
  cardDebited.happened(
    { at: now, group, brand, member, ...(store && { store }) },
    { ...of, balance, reason: 'undone', ...(by && { by }) },
  )

const placeAndHand = ({ occasion: { store }, by }: TakeBackAct) => ({ ...(store && { store }), ...(by && { by }) })
