import { useRef, useState } from 'preact/hooks'
import { nowMs } from '../../data/clock.ts'
import { Refusal } from '../../data/refusal.ts'
import type { FileRow } from '#shared/domain/order/file/gather-rows.ts'
import { eachRow, ordersOf, type RefusedRow, type RowTold } from './order-row.ts'
import { sendRows, type Sending } from './send-rows.ts'

export interface Tally {
  isTrial: boolean
  isOver: boolean
  /** Rows sent, of so many. */
  sent: number
  of: number
  /** Ready in a trial, recorded otherwise. */
  good: number
  withMember: number
  already: number
  refused: RefusedRow[]
  stoppedAt: number | null
}

interface Known {
  numbers: ReadonlyMap<number, string>
  rowsOf: ReadonlyMap<number, readonly number[]>
  backOfOwn: ReadonlySet<number>
}

/** The order that a trial misses is recorded before its refund. */
const asItWillBe = (row: RowTold, backOfOwn: ReadonlySet<number>): RowTold =>
  row.why === 'order-unknown' && backOfOwn.has(row.line) ? { ...row, outcome: 'ready', why: null } : row

const counted = (before: Tally, rows: readonly RowTold[], { numbers, rowsOf, backOfOwn }: Known): Tally => {
  const told = before.isTrial ? rows.map((row) => asItWillBe(row, backOfOwn)) : rows
  const good = told.filter(({ outcome }) => outcome === 'ready' || outcome === 'recorded')
  const refused = told.flatMap(({ line, why }) =>
    why ? eachRow({ line, number: numbers.get(line) ?? '', why }, rowsOf) : [],
  )
  return {
    ...before,
    sent: before.sent + told.length,
    good: before.good + good.length,
    withMember: before.withMember + good.filter(({ member }) => member !== 'none').length,
    already: before.already + told.filter(({ outcome }) => outcome === 'already').length,
    refused: [...before.refused, ...refused],
  }
}

/** The trial of a file, and the import after it. */
export const useImport = () => {
  const [tally, setTally] = useState<Tally | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isStopped = useRef(false)

  const run = async (about: Sending, all: readonly FileRow[]) => {
    const { rows, refused: unread, twice, rowsOf, backOfOwn } = ordersOf(all, new Date(nowMs()).toISOString())
    const numbers = new Map(all.map(({ line, number }) => [line, number]))
    isStopped.current = false
    setRefusal(null)
    let now: Tally = {
      isTrial: about.isTrial,
      isOver: false,
      sent: 0,
      of: rows.length,
      good: 0,
      withMember: 0,
      already: twice,
      refused: unread,
      stoppedAt: null,
    }
    setTally(now)
    try {
      await sendRows(
        about,
        rows,
        (told) => setTally((now = counted(now, told, { numbers, rowsOf, backOfOwn }))),
        () => isStopped.current,
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    }
    const isWhole = now.sent === rows.length
    const refused = now.refused.toSorted((a, b) => a.line - b.line)
    setTally({ ...now, refused, isOver: true, stoppedAt: isWhole ? null : (rows[now.sent]?.line ?? null) })
  }
  return { tally, refusal, run, stop: () => (isStopped.current = true), forget: () => setTally(null) }
}
