// Check-ins that wait for the staff follow a member who becomes one with another, and so does when they were last somewhere.
import type { Text } from '#shared/base/text.ts'
import type { MergeAct, Movable, MovedLine, Piece } from '../../platform/asks/merge.ts'
import { query } from '../../platform/table/read.ts'
import { remove } from '../../platform/table/write.ts'
import { doubtsIn, handDoubt, lastKey, lastsIn, saveLast } from '../doubt/store.ts'

const NAMELESS: Text = { 'zh-Hant': '' }
const line = (what: MovedLine['what'], id: string, at: string, kept: unknown): MovedLine => ({
  what,
  id,
  at,
  name: NAMELESS,
  amount: 1,
  had: 0,
  has: 1,
  kept,
})

const held = async (group: string, member: string) => {
  const rows = await query(`${group}#${member}`, { prefix: 'home#' })
  return { doubts: doubtsIn(rows), lasts: lastsIn(rows) }
}

export const moveCheckIns: Movable['pieces'] = async ({ group, from, into }): Promise<Piece[]> => {
  const theirs = await held(group, from)
  return theirs.doubts.map((doubt) => ({
    line: line('check-in', doubt.id, doubt.brand, null),
    writes: handDoubt(doubt, into),
  }))
}

/** What was decided meanwhile stays with the one to whom it was given. */
export const returnCheckIns: Movable['back'] = async ({ group, from, into }, { id, at }) => {
  const ours = (await held(group, into)).doubts.find((one) => one.id === id && one.brand === at)
  return !ours || ours.state.kind === 'approved'
    ? { amount: 0, writes: [] }
    : { amount: 1, writes: handDoubt(ours, from) }
}

type Last = ReturnType<typeof lastsIn>[number]

const later = (a: Last, b: Last | undefined) => !b || b.at < a.at

/** The later of two: whoever was just here cannot be somewhere else by another name. */
export const moveLastCheckIns: Movable['pieces'] = async ({ group, from, into }: MergeAct): Promise<Piece[]> => {
  const [theirs, ours] = await Promise.all([held(group, from), held(group, into)])
  return theirs.lasts.map((last) => {
    const own = ours.lasts.find(({ brand }) => brand === last.brand)
    const holder = { group, brand: last.brand, member: into }
    return {
      line: line('last-check-in', last.brand, last.brand, last),
      writes: [
        ...(later(last, own) ? [saveLast(holder, last, own?.rev ?? 0)] : []),
        remove(lastKey({ ...holder, member: from }), last.rev),
      ],
    }
  })
}

export const returnLastCheckIns: Movable['back'] = async ({ group, from }, { kept }) => {
  const last = kept as Last
  if ((await held(group, from)).lasts.some(({ brand }) => brand === last.brand)) return { amount: 0, writes: [] }
  return { amount: 1, writes: [saveLast({ group, brand: last.brand, member: from }, last, 0)] }
}
