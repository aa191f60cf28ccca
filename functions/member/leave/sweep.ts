// What is deleted of somebody who has gone. What stays names nobody: it stands under their id, and nothing leads from a
// person to that id any more.
import { commit } from '../../platform/table/commit.ts'
import { getRow, query, type Row } from '../../platform/table/read.ts'
import { remove, stillThere, update, type Key, type Write } from '../../platform/table/write.ts'
import { withoutNames } from '../erase/without-names.ts'
import { TryAgain } from '../../platform/try-again.ts'
import { findMembership, readAll } from '../store.ts'
import { departureKey, isDeparting } from './store.ts'

/** The ledger and what explains it, the record of what was agreed to, and how playbooks were walked: ids, times and numbers. */
const KEPT = ['ledger#', 'join#', 'sale#', 'act#', 'tier#', 'taken#', 'stay#', 'erasure']

export const isHeldIn = (sk: string, brand: string) =>
  [`home#${brand}#`, `tag#${brand}#`, `attr#${brand}#`, `message#${brand}#`, `binding#${brand}#`].some((start) =>
    sk.startsWith(start),
  )

/** At once as many as a connection pool has room for. */
const AT_ONCE = 20

export type Forfeiting = (row: Row) => Promise<Write[]>

const nothing: Forfeiting = async () => []

/** What changes while it goes is decided on anew so often. */
const TRIES = 4

/** @param licence it goes only while this stands */
const removeRow = async (row: Row, forfeit: Forfeiting, licence?: Key): Promise<void> => {
  let seen: Row | undefined = row
  for (let attempt = 1; attempt <= TRIES && seen; attempt++) {
    const key = { pk: seen.pk, sk: seen.sk }
    const writes = [remove(key, seen.rev as number | undefined), ...(await forfeit(seen))]
    if ((await commit([...writes, ...(licence ? [stillThere(licence)] : [])])).ok) return
    if (licence && !(await getRow(licence))) return
    seen = await getRow(key)
  }
  if (seen) throw new TryAgain('what is to be deleted changes all the time')
}

const removeAll = async (rows: readonly Row[], forfeit = nothing): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => removeRow(row, forfeit)))
}

interface Departing {
  group: string
  member: string
  brand: string
}

/** One who stays in another brand keeps what they hold there, and of the whole group. Once: who comes back meanwhile keeps what they have then. */
export const finishLeaving = async (of: Departing, forfeit: Forfeiting): Promise<void> => {
  const { group, member, brand } = of
  if (!(await isDeparting(of))) return
  const licence = departureKey(of)
  // Became one with somebody who is in the brand.
  const isBack = (await findMembership(group, member, brand)) !== undefined
  const rows = isBack ? [] : (await readAll(group, member)).filter(({ sk }) => isHeldIn(sk, brand))
  // One after another: each transaction looks at the licence, and those that meet on it would refuse each other.
  for (const row of rows) await removeRow(row, forfeit, licence)
  await commit([remove(licence)])
}

/** @returns what stays, which names nobody any more */
export const sweepPerson = async (group: string, member: string, forfeit: Forfeiting): Promise<Row[]> => {
  const rows = await readAll(group, member)
  const isKept = ({ sk }: Row) => KEPT.some((start) => sk.startsWith(start))
  await removeAll(
    rows.filter((row) => !isKept(row)),
    forfeit,
  )
  const kept = rows.filter(isKept)
  for (let from = 0; from < kept.length; from += AT_ONCE)
    await Promise.all(kept.slice(from, from + AT_ONCE).map(forgetName))
  return kept
}

/** What it told was told: only who was named is forgotten, and nothing is published again. */
const forgetName = async ({ pk, sk, outbox: told }: Row): Promise<void> => {
  const outbox = withoutNames({ outbox: told })
  if (!outbox) return
  await commit([
    update({ pk, sk }, { set: 'SET outbox = :outbox', where: 'attribute_exists(pk)', values: { ':outbox': outbox } }),
  ])
}

/** All that stands under one partition, whoever wrote it. */
export const sweepPartition = async (pk: string): Promise<void> => removeAll(await query(pk))
