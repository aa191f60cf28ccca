import { array, assert, asyncProperty, constant, integer, letrec, oneof, record } from 'fast-check'
import { expect, it } from 'vitest'
import { openMachine } from './stepfunctions.fixture.ts'

type Piece =
  | { kind: 'pass' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'branch'; at: number; holds: Piece[]; otherwise: Piece[] }

const { pieces } = letrec<{ pieces: Piece[]; piece: Piece }>((tie) => ({
  pieces: array(tie('piece'), { maxLength: 4 }),
  piece: oneof(
    { depthSize: 'small', withCrossShrink: true },
    constant<Piece>({ kind: 'pass' }),
    record({ kind: constant('wait' as const), seconds: integer({ min: 1, max: 1_000_000 }) }),
    record({
      kind: constant('branch' as const),
      at: integer({ min: 0, max: 9 }),
      holds: tie('pieces'),
      otherwise: tie('pieces'),
    }),
  ),
}))

/** States for `list` that lead to `next`, and what an input of `n` would visit. */
const build = (
  list: Piece[],
  next: string,
  states: Record<string, object>,
  n: number,
): { start: string; visits: string[]; seconds: number } =>
  list.reduceRight<{ start: string; visits: string[]; seconds: number }>(
    ({ start, visits, seconds }, piece) => {
      const name = `S${Object.keys(states).length}`
      states[name] = {}
      if (piece.kind === 'pass') states[name] = { Type: 'Pass', Next: start }
      if (piece.kind === 'wait') {
        states[name] = { Type: 'Wait', Seconds: piece.seconds, Next: start }
        return { start: name, visits: [name, ...visits], seconds: seconds + piece.seconds }
      }
      if (piece.kind === 'pass') return { start: name, visits: [name, ...visits], seconds }
      const holds = build(piece.holds, start, states, n)
      const otherwise = build(piece.otherwise, start, states, n)
      const Condition = `{% $states.context.Execution.Input.n < ${piece.at} %}`
      states[name] = { Type: 'Choice', Choices: [{ Condition, Next: holds.start }], Default: otherwise.start }
      const taken = n < piece.at ? holds : otherwise
      return { start: name, visits: [name, ...taken.visits, ...visits], seconds: seconds + taken.seconds }
    },
    { start: next, visits: [], seconds: 0 },
  )

it('visits the states a definition says, in their order, and ends when its waits do', async () => {
  await assert(
    asyncProperty(pieces, integer({ min: 0, max: 9 }), async (list, n) => {
      const states: Record<string, object> = {}
      const walk = build(list, 'End', states, n)
      states.End = { Type: 'Succeed' }
      const ordered = { [walk.start]: states[walk.start]!, ...states }
      const machine = await openMachine(ordered)
      await machine.start({ n })
      if (walk.seconds) {
        await machine.advance(walk.seconds * 1000 - 1)
        expect(await machine.describe()).toMatchObject({ status: 'RUNNING' })
      }
      await machine.advance(1)
      expect(await machine.describe()).toMatchObject({ status: 'SUCCEEDED' })
      expect(await machine.visited()).toEqual([...walk.visits, 'End'])
    }),
    { numRuns: 25 },
  )
}, 60_000)
