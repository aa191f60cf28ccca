// Cards of a member who becomes one with another: what they hold is handed over, card by card.
import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import { laterHabit, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { CardKind, Moved } from '#shared/domain/card/card-kind.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Movable, MergeAct, MovedLine, Piece } from '../../platform/asks/merge.ts'
import { liveConfigs, type Config } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import type { Write } from '../../platform/table/write.ts'
import { giveRewards } from '../earn/give-rewards.ts'
import type { EarningDeps } from '../earn/earning.ts'
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
  { writeEntry }: Pick<EarningDeps, 'writeEntry'>,
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
  (deps: EarningDeps): Movable['pieces'] =>
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

const moveCard = async (
  deps: EarningDeps,
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
  const into = holderOf(act, program.brand, act.into)
  const occasion = { way: 'code' as const, at: act.now, store: null, dayEndsAtHour: 0 }
  const rewards = await giveRewards(
    deps,
    { holder: into, programs: [], held: [], occasion, key, reason: 'merged', shownName: '', now: act.now },
    program,
    key,
    absorbed.rewards,
    [],
  )
  const carried = await carryOn(act, absorbed, cards, key)
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
    carried: carried !== undefined,
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
      gave: rewards.flatMap(({ coupon }) => coupon ?? []),
      ...(lots !== undefined && { lots }),
      kept,
    },
    writes: [
      saveCard({ ...place, member: act.from }, pack(handed.card, theirs.habit), theirs.rev),
      ...sideOf(deps, act, { program, kind, member: act.from, key }, handed),
      saveCard(
        { ...place, member: act.into },
        pack(absorbed.card, laterHabit(ours?.habit ?? NO_HABIT, theirs.habit)),
        ours?.rev ?? 0,
      ),
      ...sideOf(deps, act, { program, kind, member: act.into, key }, absorbed),
      ...rewards.flatMap(({ writes }) => writes),
      ...(carried ? carried(deps) : []),
    ],
  }
}

/** What a full card hands on is pressed on the card that follows it. */
const carryOn = async (act: MergeAct, { carry }: Moved<unknown>, cards: readonly CardOf[], key: string) => {
  const programs = await liveConfigs<Program>({ group: act.group, brand: act.brand }, 'program')
  const program = carry && programs.find(({ id }) => id === carry.program)
  if (!carry || !program) return undefined
  const kind = await loadCard(program.settings.kind)
  const held = cards.find(({ program: id }) => id === program.id)
  const before = held ? kind.unpack(held.state) : kind.blank(program.settings.settings)
  const occasion = { way: 'code' as const, at: act.now, store: null, dayEndsAtHour: 0 }
  const own = `${key}#${program.id}`
  const next = kind.collect(program.settings.settings, before, { at: act.now, key: own, occasion, worth: carry.worth })
  if (!next.ok) return undefined
  const { card, entries } = next.value
  const merged = entries.map((entry) => (entry.suffix === undefined ? { ...entry, reason: 'merged' as const } : entry))
  return (deps: EarningDeps): Write[] => [
    saveCard(
      { group: act.group, brand: program.brand, member: act.into },
      { program: program.id, kind: kind.kind, state: kind.pack(card), habit: held?.habit ?? NO_HABIT },
      held?.rev ?? 0,
    ),
    ...sideOf(deps, act, { program, kind, member: act.into, key: own }, { card, entries: merged, rewards: [] }),
  ]
}
