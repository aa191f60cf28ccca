// What is deleted of somebody who has gone. What stays names nobody: it stands under their id, and nothing leads from a
// person to that id any more.
import { commit } from '../../platform/table/commit.ts'
import { query, type Row } from '../../platform/table/read.ts'
import { remove, type Write } from '../../platform/table/write.ts'
import { readAll } from '../store.ts'

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

const removeAll = async (rows: readonly Row[], forfeit = nothing): Promise<void> => {
  const go = async (row: Row) => commit([remove({ pk: row.pk, sk: row.sk }), ...(await forfeit(row))])
  for (let from = 0; from < rows.length; from += AT_ONCE) await Promise.all(rows.slice(from, from + AT_ONCE).map(go))
}

/** One who stays in another brand keeps what they hold there, and of the whole group. */
export const sweepBrand = async (group: string, member: string, brand: string, forfeit: Forfeiting): Promise<void> =>
  removeAll(
    (await readAll(group, member)).filter(({ sk }) => isHeldIn(sk, brand)),
    forfeit,
  )

export const sweepPerson = async (group: string, member: string, forfeit: Forfeiting): Promise<void> =>
  removeAll(
    (await readAll(group, member)).filter(({ sk }) => !KEPT.some((start) => sk.startsWith(start))),
    forfeit,
  )

/** All that stands under one partition, whoever wrote it. */
export const sweepPartition = async (pk: string): Promise<void> => removeAll(await query(pk))
