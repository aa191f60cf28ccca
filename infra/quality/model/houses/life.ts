// A history that is being played in a house of its own rules.
import type { Instant } from '#shared/base/time.ts'
import type { Account } from '#shared/domain/ledger/account.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { cardKey } from '#functions/card/store.ts'
import { getRow, query } from '#functions/platform/table/read.ts'
import { check, type Row } from '../check.ts'
import { Expected } from '../expected.ts'
import type { Play } from '../play/play.ts'
import { acts, now, place, type Person } from '../stage.ts'
import type { House, Programs } from './house.ts'
import { checkPassbook, takeWritten, type Told } from './passbook.ts'

/** `expected` is asked who is who, and who bought what, and knows of no things. */
export interface Life extends Play {
  house: House
  programs: Programs
  told: Told
  /** Until when what was set aside for an order is kept. */
  holds: Map<string, Instant>
  /** Of each order: how many stamps it gave, and how many of them refunds have taken. */
  stamps: Map<string, { given: number; taken: number }>
}

interface Standing {
  /** As it was stored. */
  raw: unknown
  balance: number
  /** Points, or stamps, that nobody has set aside. */
  free: number
  debt: number
  /** Points that may be spent. */
  available: number
}

interface Pressed {
  pressed: unknown[]
  debt: number
}

/** Somebody's card as it stands now: what lapsed is gone. */
export const standingOf = async ({ programs }: Life, person: Person, which: keyof Programs): Promise<Standing> => {
  const kind = await loadCard(which === 'points' ? 'points' : 'stamp')
  const row = await getRow(cardKey({ ...place, member: person.id } as never, programs[which]))
  if (!row) return { raw: undefined, balance: 0, free: 0, debt: 0, available: 0 }
  const raw = kind.unpack(row.state)
  const { card } = kind.expire(raw, now())
  const { debt } = card as Account | Pressed
  const free =
    which === 'points'
      ? (card as Account).lots.reduce((all, { left }) => all + left, 0)
      : (card as Pressed).pressed.length
  const open = which === 'points' ? (card as Account).lots.filter(({ opensAt }) => !opensAt || opensAt <= now()) : []
  return { raw, balance: kind.balance(card), free, debt, available: open.reduce((all, { left }) => all + left, 0) }
}

/** What the last act wrote, held to what it may write. @returns its entries */
export const readWritten = ({ told, programs, house }: Life): Row[] =>
  checkPassbook(told, programs, house, takeWritten())

/** Whatever has become of them. */
export const couponsOf = ({ id }: Person): Promise<Row[]> =>
  query(`${place.group}#${id}`, { prefix: `home#${place.brand}#coupon#` })

/** Tills look coupons up by their code. What that writes is none of an act's. */
export const hang = async (coupons: readonly { id: string }[], owner: Person): Promise<void> => {
  for (const { id } of coupons) await acts.hangCode(id, owner.id)
  takeWritten()
}

/** @param what was refused */
export const checkRefused = (what: string): void => {
  const commands = takeWritten()
  check(commands.length === 0, `${what} was refused and wrote ${JSON.stringify(commands)}`)
}

export const beginLife = (
  life: Omit<Life, 'expected' | 'told' | 'holds' | 'stamps' | 'numbers' | 'bills' | 'merges' | 'nth'>,
): Life => ({
  ...life,
  expected: new Expected(),
  told: { balances: new Map(), awaited: new Map() },
  holds: new Map(),
  stamps: new Map(),
  numbers: [],
  bills: [],
  merges: [],
  nth: 0,
})
