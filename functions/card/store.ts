// Keys and access patterns of the cards that members hold.
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { instant } from '#shared/base/time.ts'
import type { HeldStampCard, Pressed } from '#shared/plugins/cards/stamp/card.ts'
import type { Holder } from '../platform/asks.ts'
import { get, isA, shaped, type Row } from '../platform/table/read.ts'
import { revised } from '../platform/table/stored.ts'
import { table } from '../platform/table/table.ts'
import { replace, type Write } from '../platform/table/write.ts'

const card = new Entity({
  name: 'card',
  table,
  timestamps: false,
  schema: item({
    group: string().key(),
    brand: string().key(),
    member: string().key(),
    program: string().key(),
    round: number(),
    goal: number(),
    /** `<ms in base 36>.<key>` each: twenty stamps stay below 1 kB, which is one write unit. */
    pressed: list(string()),
    lastAt: string().optional(),
    endsAt: string().optional(),
    ...revised,
  }),
  computeKey: ({ group, brand, member, program }) => cardKey({ group, brand, member }, program),
})

type CardItem = FormattedItem<typeof card>

export interface HeldCard extends HeldStampCard {
  program: string
  rev: number
}

export const cardKey = ({ group, brand, member }: Holder, program: string) => ({
  pk: `${group}#${member}`,
  sk: `home#${brand}#card#${program}`,
})

const pack = ({ at, key }: Pressed) => `${Date.parse(at).toString(36)}.${key}`
const unpack = (packed: string): Pressed => {
  const [at, ...key] = packed.split('.')
  return { at: instant(Number.parseInt(at!, 36)), key: key.join('.') }
}

const held = ({ program, round, goal, pressed, lastAt, endsAt, rev }: CardItem): HeldCard => ({
  program,
  round,
  goal,
  pressed: pressed.map(unpack),
  lastAt: lastAt ?? null,
  expiresAt: endsAt ?? null,
  rev,
})

export const findCard = async (holder: Holder, program: string): Promise<HeldCard | undefined> => {
  const found = await get(card, cardKey(holder, program))
  return found && held(found)
}

export const cardsIn = (rows: Row[]): HeldCard[] =>
  rows.filter((row) => isA(card, row)).map((row) => held(shaped(card, row)))

export const saveCard = (holder: Holder, program: string, now: HeldStampCard, seen: number): Write =>
  replace(
    card,
    {
      ...holder,
      program,
      round: now.round,
      goal: now.goal,
      pressed: now.pressed.map(pack),
      lastAt: now.lastAt ?? undefined,
      endsAt: now.expiresAt ?? undefined,
    },
    seen,
  )
