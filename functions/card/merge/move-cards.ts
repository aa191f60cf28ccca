// Cards of a member who becomes one with another: what they hold is handed over, card by card.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
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
import { handOn, type Following } from '../earn/hand-on.ts'
import { readCards, saveCard, type CardOf } from '../store.ts'
import { writeEntries } from '../write-entries.ts'
import { moveAwaited } from './move-awaited.ts'
import { pieceOf } from './moved-piece.ts'

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
  const { settings } = program.settings
  const kind = await loadCard(program.settings.kind)
  const ours = cards.find(({ program: id }) => id === program.id)
  const nth = moved.filter(({ what, id }) => what === 'card' && id === program.id).length
  const key = `merge:${act.merge}#${program.id}${nth ? `~${nth}` : ''}`
  const handed = kind.handOver(settings, kind.unpack(theirs.state), { at: act.now, key })
  const gone = handed.entries.find(({ suffix }) => suffix === undefined)
  const before = ours ? kind.unpack(ours.state) : kind.blank(settings)
  const meeting = { program, kind, theirs, ours, before, key }
  if (!gone) return nth === 0 ? moveAwaited(act, meeting) : undefined
  const { absorbed, rewards, carried } = await takeIn(deps, act, { program, cards, key }, (more) =>
    kind.absorb(settings, before, { at: act.now, key, from: kind.unpack(theirs.state), ...more }),
  )
  const came = absorbed.entries.find(({ suffix }) => suffix === undefined)
  const awaited = awaitedAfter(takeOver(ours?.habit.awaited, theirs.habit.awaited, act.merge), rewards, key)
  const lots = came?.parts?.[0] && gone.parts?.[0] ? came.parts[0].id - gone.parts[0].id : undefined
  return pieceOf(act, meeting, {
    // Without what had lapsed by then: it is written off, and does not come back.
    was: { ours: kind.expire(before, act.now).card, theirs: kind.expire(kind.unpack(theirs.state), act.now).card },
    ours: { card: absorbed.card, habit: { ...bothHabits(ours?.habit ?? NO_HABIT, theirs.habit), awaited } },
    theirs: handed.card,
    amount: 0 - gone.delta,
    more: {
      gave: [...rewards, ...carried.rewards].flatMap(({ coupon }) => coupon ?? []),
      ...(lots !== undefined && { lots }),
    },
    writes: [
      ...sideOf(deps, act, { program, kind, member: act.from, key }, handed),
      ...sideOf(deps, act, { program, kind, member: act.into, key }, absorbed),
      ...writesOf(rewards),
    ],
    carried: [...carried.writes, ...writesOf(carried.rewards)],
  })
}

interface TakingIn {
  program: Config<Program>
  cards: readonly CardOf[]
  key: string
}

interface TakenIn {
  absorbed: Moved<unknown>
  rewards: GivenReward[]
  /** On the cards that follow. */
  carried: { writes: Write[]; rewards: GivenReward[] }
}

/** Of the hundred items of a transaction (AWS's quota of `TransactWriteItems`) these are for what the cards that follow give. */
const CARRIED_WRITES_MAX = 60

/** The card with what came, and what it gives. What is too much for it goes on to the cards that follow, or stays where none takes it. */
const takeIn = async (
  deps: GivingDeps,
  act: MergeAct,
  { program, cards, key }: TakingIn,
  absorb: (more: { keeps?: true }) => Moved<unknown>,
): Promise<TakenIn> => {
  const { now } = act
  const programs = await liveAround<Program>({ group: act.group, brand: program.brand }, 'program')
  const handing = { programs, held: cards, occasion: { ...occasion, at: now }, key, now, busy: new Set<string>() }
  const { moved: absorbed, following } = await handOn(handing, program.id, absorb({}), absorb({ keeps: true }))
  const rewards = await rewardsOf(deps, act, { program, key, rewards: absorbed.rewards, beside: [] })
  const carried = await carryOn(deps, act, following, writesOf(rewards))
  return carried.writes.length + writesOf(carried.rewards).length > CARRIED_WRITES_MAX
    ? takeIn(deps, act, { program, cards, key }, () => absorb({ keeps: true }))
    : { absorbed, rewards, carried }
}

const writesOf = (rewards: readonly GivenReward[]): Write[] => rewards.flatMap(({ writes }) => writes)

/** What is pressed on the cards that follow, and with what each of them gives; they may be full too. */
const carryOn = async (
  deps: GivingDeps,
  act: MergeAct,
  following: readonly Following[],
  beside: readonly Write[],
): Promise<TakenIn['carried']> => {
  const done: TakenIn['carried'] = { writes: [], rewards: [] }
  for (const { program, kind, held, habit, key, moved } of following) {
    const given = [...beside, ...writesOf(done.rewards)]
    const rewards = await rewardsOf(deps, act, { program, key, rewards: moved.rewards, beside: given })
    const named = moved.entries.map((entry) =>
      entry.suffix === undefined ? { ...entry, reason: 'merged' as const } : entry,
    )
    done.writes.push(
      saveCard(
        { group: act.group, brand: program.brand, member: act.into },
        {
          program: program.id,
          kind: kind.kind,
          state: kind.pack(moved.card),
          habit: { ...habit, awaited: awaitedAfter(habit.awaited, rewards, key) },
        },
        held?.rev ?? 0,
      ),
      ...sideOf(deps, act, { program, kind, member: act.into, key }, { ...moved, entries: named, rewards: [] }),
    )
    done.rewards.push(...rewards)
  }
  return done
}
