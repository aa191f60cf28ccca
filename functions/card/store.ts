// Keys and access patterns of the cards that members hold.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { instant, ms } from '#shared/base/time.ts'
import { NO_HABIT, type Habit } from '#shared/domain/card/may-earn.ts'
import type { Awaited } from '#shared/domain/card/reward/awaited.ts'
import type { Holder } from '../platform/asks.ts'
import { isOwing, owing } from '../platform/table/owing.ts'
import { isA, query, shaped, type Row } from '../platform/table/read.ts'
import { revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { replace, type Write } from '../platform/table/write.ts'

const card = new Entity({
  name: 'card',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    /** Where the programme stands: a brand, or `*` for the whole group. */
    brand: string().key(),
    member: string().key(),
    program: string().key(),
    kind: string(),
    /** As the kind packs it. */
    state: any(),
    lastAt: string().optional(),
    /** Acts by business day. */
    days: any().optional(),
    /** The latest acts, in milliseconds since 1970. */
    near: list(number()).optional(),
    /** Where the member was seen last, and when, in milliseconds since 1970. */
    seenIn: string().optional(),
    seenAt: number().optional(),
    awaited: list(any()).optional(),
    ...owing,
    /** As it was before acts told late were remembered: the latest act's business day, and its acts. */
    day: string().optional(),
    acts: number().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, member, program }) => cardKey({ group, brand, member }, program),
})

type CardItem = FormattedItem<typeof card>

export interface HeldCard {
  program: string
  kind: string
  /** As the kind packs it. */
  state: unknown
  habit: Habit
  rev: number
}

/** @param holder `brand` is where the programme stands */
export const cardKey = ({ group, brand, member }: Holder, program: string) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#card#${program}`,
})

const held = ({
  program,
  kind,
  state,
  lastAt,
  days,
  near = [],
  seenIn,
  seenAt,
  awaited,
  day,
  acts = 0,
  rev,
}: CardItem): HeldCard => ({
  program,
  kind,
  state,
  habit: {
    lastAt: lastAt ?? null,
    days: (days as Habit['days'] | undefined) ?? (day === undefined ? {} : { [day]: acts }),
    near: near.map(instant),
    ...(seenIn !== undefined && seenAt !== undefined && { seen: { store: seenIn, at: instant(seenAt) } }),
    ...(awaited && { awaited: awaited as Awaited[] }),
  },
  rev,
})

export const cardsIn = (rows: Row[]): HeldCard[] =>
  rows.filter((row) => isA(card, row)).map((row) => held(shaped(card, row)))

export interface CardOf extends HeldCard {
  /** Where the programme stands: a brand, or `*`. */
  at: string
}

/** Every card of a member, in whichever brand. */
export const readCards = async (group: string, member: string): Promise<CardOf[]> =>
  (await query(`${group}#${member}`, { prefix: 'home#' }))
    .filter((row) => isA(card, row))
    .map((row) => ({ ...held(shaped(card, row)), at: String(row.brand) }))

/** The rows with one card as an act leaves it: what the same act does to it next begins there. */
export const withState = (rows: Row[], program: string, state: unknown): Row[] =>
  rows.map((row) => (isA(card, row) && row.program === program ? { ...row, state } : row))

/** The rows with a card that somebody is given by the act itself. @param holder `brand` is where the programme stands */
export const withNewCard = (rows: Row[], holder: Holder, made: Pick<HeldCard, 'program' | 'kind' | 'state'>): Row[] => {
  const { Put } = saveCard(holder, { ...made, habit: NO_HABIT }, 0)
  return [...rows, { ...(Put!.Item as Row), rev: 0 }]
}

/** @param seen revision that was read; 0 when there was none */
export const saveCard = (holder: Holder, { program, kind, state, habit }: Omit<HeldCard, 'rev'>, seen: number): Write =>
  replace(
    card,
    {
      ...holder,
      program,
      kind,
      state,
      ...(habit.lastAt !== null && { lastAt: habit.lastAt }),
      ...(Object.keys(habit.days).length > 0 && { days: habit.days }),
      ...(habit.near.length > 0 && { near: habit.near.map(ms) }),
      ...(habit.seen && { seenIn: habit.seen.store, seenAt: ms(habit.seen.at) }),
      ...(habit.awaited?.length && { awaited: [...habit.awaited], ...isOwing(holder, holder.member) }),
    },
    seen,
  )
