// The passbook as it is written: whatever the rules of a house, an entry stands on the one before it, what one act writes fits
// together, and what is refused writes nothing.
import { check, type Row } from '../check.ts'
import type { House, Programs } from './house.ts'

type Op = { Put?: { Item: Row } } & Record<string, unknown>
interface Command {
  input: unknown
  constructor: { name: string }
}
type Send = (command: Command) => Promise<unknown>

/** Each command that was carried out, with what it put into the table. */
let written: Row[][] = []

/** @param send what stands behind: the double, or a database */
export const watched =
  (send: Send): Send =>
  async (command) => {
    const answer = await send(command)
    const { name } = command.constructor
    if (name === 'TransactWriteCommand')
      written.push(
        (command.input as { TransactItems: Op[] }).TransactItems.flatMap(({ Put }) => (Put ? [Put.Item] : [])),
      )
    if (name === 'PutCommand') written.push([(command.input as { Item: Row }).Item])
    if (name === 'UpdateCommand' || name === 'DeleteCommand') written.push([])
    return answer
  }

/** What was written since this was asked last, command by command. */
export const takeWritten = (): Row[][] => {
  const taken = written
  written = []
  return taken
}

export const entriesOf = (rows: readonly Row[]): Row[] => rows.filter(({ _et }) => _et === 'entry')

const sum = (rows: readonly Row[]) => rows.reduce((all, { delta }) => all + Number(delta), 0)

/** Of each card, by whose it is and what it is: the balance that its last entry told, and how many rewards it waits for. */
export interface Told {
  balances: Map<string, number>
  awaited: Map<string, number>
}

export const nameOf = ({ pk }: Pick<Row, 'pk'>, program: unknown) => `${String(pk)} ${String(program)}`

const checkEntry = ({ balances }: Told, { refunds }: House, entry: Row): void => {
  const name = nameOf(entry, entry.of)
  const told = Number(entry.balance)
  const stood = balances.get(name) ?? 0
  check(
    stood + Number(entry.delta) === told,
    `${String(entry.reason)} of ${String(entry.delta)} stands at ${told}, the entry before it at ${stood}`,
  )
  check(
    told >= 0 || refunds === 'go-negative',
    `${String(entry.reason)} leaves ${told}, and this house lets nobody owe`,
  )
  balances.set(name, told)
}

/** @returns for how many rewards these cards wait besides those that they waited for already */
const newlyAwaited = ({ awaited }: Told, rows: readonly Row[]): number => {
  let more = 0
  for (const row of rows.filter(({ _et }) => _et === 'card')) {
    const name = nameOf(row, row.program)
    const waits = (row.awaited as unknown[] | undefined)?.length ?? 0
    more += waits - (awaited.get(name) ?? 0)
    awaited.set(name, waits)
  }
  return more
}

/** What a full card gave up became a coupon, or is owed; what it handed on arrived. */
const checkWhole = (
  told: Told,
  { stamps, following }: Programs,
  { halfway, stock }: House,
  rows: readonly Row[],
): void => {
  const entries = entriesOf(rows)
  const of = (program: string, reason: string) =>
    entries.filter((one) => one.of === program && one.reason === reason && one.account === 'stamp')
  const filled = [...of(stamps, 'card-filled'), ...of(following, 'card-filled')].length
  const given = entries.filter(({ account, reason }) => account === 'coupon' && reason === 'card-filled').length
  const waits = newlyAwaited(told, rows)
  const isWhole = filled === 0 || (halfway || stock !== null ? given + waits >= filled : given === filled)
  check(isWhole, `${filled} cards were full, ${given} coupons were given and ${waits} are owed`)
  const gone = of(stamps, 'transferred-out')
  const came = entries.filter((one) => one.of === following && Number(one.delta) > 0)
  check(
    gone.length === 0 || sum(came) === -sum(gone),
    `${-sum(gone)} stamps went on to the next card, ${sum(came)} came`,
  )
}

/** @returns the entries of these commands */
export const checkPassbook = (told: Told, programs: Programs, house: House, commands: readonly Row[][]): Row[] => {
  for (const rows of commands) {
    for (const entry of entriesOf(rows)) if (entry.account !== 'coupon') checkEntry(told, house, entry)
    checkWhole(told, programs, house, rows)
  }
  return commands.flatMap(entriesOf)
}
