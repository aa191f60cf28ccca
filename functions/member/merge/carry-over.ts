// What two members hold comes together, or goes apart again: in steps, for a transaction holds a hundred items. How far it is
// stands on the merge, and what is still to do is worked out afresh from what is there.
import type { Movable, MergeAct, MovedLine, Piece } from '../../platform/asks/merge.ts'
import { commit } from '../../platform/table/commit.ts'
import { replace, type Write } from '../../platform/table/write.ts'
import { findMergeState, linesOf, mergeState, type MergePhase, type MergeStateItem } from './store.ts'

export type Movables = Readonly<Partial<Record<MovedLine['what'], Movable>>>

/** DynamoDB's most, without the merge itself. */
const WRITES_MAX = 96
/** Steps of one call, and of those some that met somebody else's. */
const STEPS_MAX = 40

const nameOf = ({ Put, Update, Delete, ConditionCheck }: Write): string => {
  const { pk, sk } = (Put?.Item ?? (Update ?? Delete ?? ConditionCheck)!.Key) as { pk: string; sk: string }
  return `${pk} ${sk}`
}

/** As many as fit into one commit; what names an item that another one names waits for the next. */
const fitting = <P extends { writes: Write[] }>(pieces: readonly P[]): P[] => {
  const named = new Set<string>()
  let count = 0
  return pieces.filter(({ writes }) => {
    const names = writes.map(nameOf)
    if (count > 0 && (count + writes.length > WRITES_MAX || names.some((name) => named.has(name)))) return false
    count += writes.length
    for (const name of names) named.add(name)
    return true
  })
}

export const piecesOf = async (movables: Movables, act: MergeAct, moved: readonly MovedLine[]): Promise<Piece[]> => {
  const pieces: Piece[] = []
  for (const { pieces: of } of Object.values(movables)) pieces.push(...(await of(act, moved)))
  return pieces
}

const saved = (state: MergeStateItem, change: { state?: MergePhase; lines?: MovedLine[] }): Write =>
  replace(mergeState, { ...state, ...change }, state.rev)

/** False when it has to go on later. */
export const bringTogether =
  (movables: Movables) =>
  async (act: MergeAct): Promise<boolean> => {
    for (let step = 0; step < STEPS_MAX; step++) {
      const state = await findMergeState(act.group, act.into, act.merge)
      if (!state || (state.state !== 'moving' && state.state !== 'merged')) return true
      const lines = linesOf(state)
      const pieces = fitting(await piecesOf(movables, act, lines))
      if (pieces.length > 0) {
        const all = [...lines, ...pieces.map(({ line }) => line)]
        await commit([saved(state, { lines: all }), ...pieces.flatMap(({ writes }) => writes)])
        continue
      }
      if (state.state === 'merged' || (await commit([saved(state, { state: 'merged' })])).ok) return true
    }
    return false
  }

interface Back {
  nth: number
  amount: number
  writes: Write[]
}

export const backOf = async (movables: Movables, act: MergeAct, lines: readonly MovedLine[]): Promise<Back[]> => {
  const backs: Back[] = []
  // What came last goes first.
  for (let nth = lines.length - 1; nth >= 0; nth--) {
    const line = lines[nth]!
    if (line.back === undefined)
      backs.push({ nth, ...((await movables[line.what]?.back(act, line)) ?? { amount: 0, writes: [] }) })
  }
  return backs
}

/** False when it has to go on later. */
export const takeApart =
  (movables: Movables) =>
  async (act: MergeAct): Promise<boolean> => {
    for (let step = 0; step < STEPS_MAX; step++) {
      const state = await findMergeState(act.group, act.into, act.merge)
      if (!state || state.state !== 'parting') return true
      const lines = linesOf(state)
      const backs = fitting(await backOf(movables, act, lines))
      if (backs.length === 0) {
        if ((await commit([saved(state, { state: 'parted' })])).ok) return true
        continue
      }
      const back = new Map(backs.map(({ nth, amount }) => [nth, amount]))
      const all = lines.map((line, nth) => ({ ...line, ...(back.has(nth) && { back: back.get(nth)! }) }))
      await commit([saved(state, { lines: all }), ...backs.flatMap(({ writes }) => writes)])
    }
    return false
  }
