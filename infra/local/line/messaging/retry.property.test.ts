// However pushes, retries and misfortunes follow each other, one retry key shows at most one message on the phone; and a
// sender who keeps trying until 200 or 409 shows exactly one.
import { HTTPFetchError } from '@line/bot-sdk'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FaultStep } from '../../faults.ts'
import { openDesk, text } from '../line.fixture.ts'

const misfortune: fc.Arbitrary<FaultStep> = fc.constantFrom<FaultStep>(
  { pass: true },
  { fail: 429 },
  { fail: 500 },
  { failAfterCommit: 500 },
  { repeat: 2 },
  { timeout: true },
)

const keyOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

it('one retry key never shows a message twice', async () => {
  const desk = await openDesk({ hangMs: 5 })
  const client = await desk.client()
  let used = 0
  const accepted = async (to: string, key: string): Promise<boolean> => {
    try {
      await client.pushMessage({ to, messages: [text(key)] }, key)
      return true
    } catch (failure) {
      return failure instanceof HTTPFetchError && failure.status === 409
    }
  }
  const round = fc.record({
    sendings: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }),
    faults: fc.array(misfortune, { maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(round, async ({ sendings, faults }) => {
      desk.line.addChannel({ ...desk.line.channels()[0]!, plan: { type: 'none' } })
      const to = desk.friend()
      const first = used
      used += 4
      desk.faults.plan('line.push', faults)
      await Promise.all(sendings.map((which) => accepted(to, keyOf(first + which))))
      for (const which of new Set(sendings)) while (!(await accepted(to, keyOf(first + which))));
      const shown = desk.line.people.chat(to).map((row) => row.message.text)
      expect(shown.toSorted()).toEqual([...new Set(sendings)].map((which) => keyOf(first + which)).toSorted())
      desk.faults.clear()
    }),
    { numRuns: 60 },
  )
  await desk.close()
}, 60_000)
