import { describe, expect, test } from 'vitest'
import { count, OTHER_STORE, STAMPS, times, type Job } from './job.ts'
import type { Track } from './race-track.ts'

const ROUNDS = 5

export const counters = (track: () => Track) =>
  describe('one counter code', () => {
    const stamp = (member: string, code: string, key?: string): Job => ({ act: 'stamp', member, asked: { code }, key })
    const stampsOf = async (...members: string[]) =>
      (await Promise.all(members.map((one) => track().movesOf(one, STAMPS)))).map((moves) =>
        moves.map(({ delta, balance }) => [delta, balance]),
      )
    const ONE = [[1, 1]]

    test('scanned by two members at the same time is one stamp, and one of them has it', async () => {
      const { codeAt, join, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [code, two] = [await codeAt(), [await join(), await join()]]
        // Four in a row are one for each process.
        const { words } = await race(times(40, (nth) => stamp(two[nth % 8 < 4 ? 0 : 1]!, code)))
        expect(count(words)).toEqual({ 'code-already-used': 39, ok: 1 })
        expect((await stampsOf(...two)).sort()).toEqual([[], ONE])
      }
    })

    test('scanned by one member on two phones is one stamp, and its phone is told so however often it asks', async () => {
      const { codeAt, join, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [code, member] = [await codeAt(), await join()]
        const { words, answers } = await race(
          times(40, (nth) => stamp(member, code, nth % 8 < 4 ? `one-${round}` : `other-${round}`)),
        )
        expect(count(words)).toEqual({ 'code-already-used': 20, ok: 20 })
        for (const answer of answers) expect(answer).toEqual(answers[0])
        expect(await stampsOf(member)).toEqual([ONE])
      }
    })

    test('opened by many phones is one ticket, and the ticket one stamp', async () => {
      const { codeAt, join, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [code, two] = [await codeAt(), [await join(), await join()]]
        const taken = await race(times(40, () => ({ act: 'take-code', asked: { code } })))
        expect(count(taken.words)).toEqual({ 'code-already-used': 39, ok: 1 })
        const [{ ticket }] = taken.answers as [{ ticket: string }]
        const { words } = await race(times(40, (nth) => stamp(two[nth % 8 < 4 ? 0 : 1]!, ticket)))
        expect(count(words)).toEqual({ 'code-already-used': 39, ok: 1 })
        expect((await stampsOf(...two)).sort()).toEqual([[], ONE])
      }
    })

    test('opened by a stranger while a member scans it is the one’s or the other’s', async () => {
      const { codeAt, join, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [code, member] = [await codeAt(), await join()]
        const { words, answers } = await race(
          times(40, (nth) => (nth % 8 < 4 ? stamp(member, code) : { act: 'take-code', asked: { code } })),
        )
        expect(count(words)).toEqual({ 'code-already-used': 39, ok: 1 })
        const isTaken = 'ticket' in (answers[0] as object)
        expect(await stampsOf(member)).toEqual([isTaken ? [] : ONE])
      }
    })

    test('and one of the next store, used by one member at the same time, are one stamp; the other code is still good', async () => {
      const { codeAt, join, race } = track()
      for (let round = 0; round < ROUNDS; round++) {
        const [member, friend] = [await join(), await join()]
        const codes = [await codeAt(), await codeAt(OTHER_STORE)]
        const { words } = await race(times(40, (nth) => stamp(member, codes[nth % 8 < 4 ? 0 : 1]!)))
        expect(count(words)).toEqual({ 'code-already-used': 19, ok: 1, 'too-soon': 20 })
        expect(await stampsOf(member)).toEqual([ONE])
        const rest = await race(codes.map((code) => stamp(friend, code)))
        expect(rest.words.filter((word) => word === 'ok')).toHaveLength(1)
      }
    })
  })
