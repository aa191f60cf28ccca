// Cards of a member who becomes one with another: what they hold is handed over, card by card.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import { bothHabits, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { CardKind, Moved, Reward } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { awaitedAfter, takeOver } from '#shared/domain/card/reward/awaited.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Movable, MergeAct, MovedLine, Piece } from '../../platform/asks/merge.ts'
import { liveConfigs, type Config } from '../../platform/table/config.ts'
import { liveAround, WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import type { Write } from '../../platform/table/write.ts'
import { giveRewards } from '../earn/give-rewards.ts'
import type { GivingDeps, GivenReward } from '../earn/earning.ts'
import { readCards, saveCard, type CardOf } from '../store.ts'
import { writeEntries } from '../write-entries.ts'

/** What it takes to bring a card back. */
export interface KeptCard {
  version: number
  /** Of who stays: the card before it took the other in; null where there was none. */
  before: unknown
  /** Of who went: the card as it was. */
  from: unknown
  /** Revisions of both cards after it. */
  revs: [into: number, from: number]
  /** The ledger key. */
  key: string
  /** What was full went on to the card of another programme. */
  carried: boolean
}

export const holderOf = ({ group, brand }: MergeAct, at: string, member: string) => ({
  group: group as GroupId,
  brand: (at === WHOLE_GROUP ? brand : at) as BrandId,
  member: member as MemberId,
})

/** Its own entries of one side of a move. */
export const sideOf = (
  { writeEntry }: Pick<GivingDeps, 'writeEntry'>,
  act: MergeAct,
  of: {
    program: Pick<Config<Program>, 'id' | 'brand'>
    kind: CardKind
    member: string
    key: string
    reverses?: string
  },
  moved: Moved<unknown>,
): Write[] =>
  writeEntries(writeEntry, {
    made: { ...holderOf(act, of.program.brand, of.member), at: act.now, account: of.kind.kind, of: of.program.id },
    key: of.key,
    below: of.key,
    entries: moved.entries,
    own: () => ({ says: of.reverses ? { reverses: of.reverses } : {}, tells: [] }),
  })

export const moveCards =
  (deps: GivingDeps): Movable['pieces'] =>
  async (act, moved) => {
    const [theirs, ours] = await Promise.all([readCards(act.group, act.from), readCards(act.group, act.into)])
    const pieces: Piece[] = []
    for (const card of theirs) {
      const program = (await liveConfigs<Program>({ group: act.group, brand: card.at }, 'program')).find(
        ({ id }) => id === card.program,
      )
      const piece = program && (await moveCard(deps, act, program, card, ours, moved))
      if (piece) pieces.push(piece)
    }
    return pieces
  }

const occasion = { way: 'code' as const, store: null, dayEndsAtHour: 0 }

/** What a card gives that the merge fills, to the one who stays. */
const rewardsOf = (
  deps: GivingDeps,
  act: MergeAct,
  of: { program: Config<Program>; key: string; rewards: readonly Reward[]; beside: readonly Write[] },
): Promise<GivenReward[]> => {
  const holder = holderOf(act, of.program.brand, act.into)
  const { now } = act
  const given = { holder, programs: [], held: [], occasion: { ...occasion, at: now }, key: of.key }
  const why = { reason: 'merged' as const, shownName: '', now }
  return giveRewards(deps, { ...given, ...why }, of.program, of.key, of.rewards, of.beside)
}

const moveCard = async (
  deps: GivingDeps,
  act: MergeAct,
  program: Config<Program>,
  theirs: CardOf,
  cards: readonly CardOf[],
  moved: readonly MovedLine[],
): Promise<Piece | undefined> => {
  const { settings, name, unit } = program.settings
  const kind = await loadCard(program.settings.kind)
  const ours = cards.find(({ program: id }) => id === program.id)
  const nth = moved.filter(({ what, id }) => what === 'card' && id === program.id).length
  const key = `merge:${act.merge}#${program.id}${nth ? `~${nth}` : ''}`
  const handed = kind.handOver(settings, kind.unpack(theirs.state), { at: act.now, key })
  const gone = handed.entries.find(({ suffix }) => suffix === undefined)
  if (!gone) return undefined
  const before = ours ? kind.unpack(ours.state) : kind.blank(settings)
  const absorbed = kind.absorb(settings, before, { at: act.now, key, from: kind.unpack(theirs.state) })
  const came = absorbed.entries.find(({ suffix }) => suffix === undefined)
  const rewards = await rewardsOf(deps, act, { program, key, rewards: absorbed.rewards, beside: [] })
  const awaited = awaitedAfter(takeOver(ours?.habit.awaited, theirs.habit.awaited, act.merge), rewards)
  const beside = rewards.flatMap(({ writes }) => writes)
  const carried = await carryOn(deps, act, { program, moved: { carry: absorbed.carry, beside }, cards, key })
  const pack = (card: unknown, habit: CardOf['habit']) => ({
    program: program.id,
    kind: kind.kind,
    state: kind.pack(card),
    habit,
  })
  const place = { group: act.group, brand: program.brand }
  const kept: KeptCard = {
    version: program.version,
    // Without what had lapsed by then: it is written off, and does not come back.
    before: ours ? kind.pack(kind.expire(before, act.now).card) : null,
    from: kind.pack(kind.expire(kind.unpack(theirs.state), act.now).card),
    revs: [(ours?.rev ?? 0) + 1, theirs.rev + 1],
    key,
    carried: carried.writes.length > 0,
  }
  const lots = came?.parts?.[0] && gone.parts?.[0] ? came.parts[0].id - gone.parts[0].id : undefined
  return {
    line: {
      what: 'card',
      id: program.id,
      at: program.brand,
      name: name as Text,
      unit: unit as Text,
      amount: 0 - gone.delta,
      had: kind.balance(before),
      has: kind.balance(absorbed.card),
      gave: [...rewards, ...carried.rewards].flatMap(({ coupon }) => coupon ?? []),
      ...(lots !== undefined && { lots }),
      kept,
    },
    writes: [
      saveCard({ ...place, member: act.from }, pack(handed.card, theirs.habit), theirs.rev),
      ...sideOf(deps, act, { program, kind, member: act.from, key }, handed),
      saveCard(
        { ...place, member: act.into },
        pack(absorbed.card, { ...bothHabits(ours?.habit ?? NO_HABIT, theirs.habit), awaited }),
        ours?.rev ?? 0,
      ),
      ...sideOf(deps, act, { program, kind, member: act.into, key }, absorbed),
      ...beside,
      ...carried.writes,
      ...carried.rewards.flatMap(({ writes }) => writes),
    ],
  }
}

/** What a full card hands on is pressed on the card that follows it, and with what that one gives; it may be full too. */
const carryOn = async (
  deps: GivingDeps,
  act: MergeAct,
  { program: first, moved, cards, key }: Carrying,
): Promise<{ writes: Write[]; rewards: GivenReward[] }> => {
  const programs = await liveAround<Program>({ group: act.group, brand: first.brand }, 'program')
  const done = { writes: [] as Write[], rewards: [] as GivenReward[] }
  const beside = [...moved.beside]
  const seen = new Set([first.id])
  for (let { carry } = moved; carry;) {
    const { program: id, worth } = carry
    const program = programs.find((one) => one.id === id)
    if (!program || seen.has(id)) return done
    seen.add(id)
    const kind = await loadCard(program.settings.kind)
    const held = cards.find((one) => one.program === id)
    const before = held ? kind.unpack(held.state) : kind.blank(program.settings.settings)
    const habit = held?.habit ?? NO_HABIT
    const own = `${key}#${id}`
    const next = kind.collect(program.settings.settings, before, {
      at: act.now,
      key: own,
      occasion: { ...occasion, at: act.now },
      worth,
    })
    if (!next.ok) return done
    const { card, entries } = next.value
    const rewards = await rewardsOf(deps, act, { program, key: own, rewards: next.value.rewards, beside })
    const named = entries.map((entry) => (entry.suffix === undefined ? { ...entry, reason: 'merged' as const } : entry))
    done.writes.push(
      saveCard(
        { group: act.group, brand: program.brand, member: act.into },
        {
          program: id,
          kind: kind.kind,
          state: kind.pack(card),
          habit: { ...habit, awaited: awaitedAfter(habit.awaited, rewards) },
        },
        held?.rev ?? 0,
      ),
      ...sideOf(deps, act, { program, kind, member: act.into, key: own }, { card, entries: named, rewards: [] }),
    )
    done.rewards.push(...rewards)
    beside.push(...rewards.flatMap(({ writes }) => writes))
    carry = next.value.carry
  }
  return done
}

interface Carrying {
  program: Config<Program>
  moved: Pick<Moved<unknown>, 'carry'> & { beside: readonly Write[] }
  cards: readonly CardOf[]
  key: string
}
