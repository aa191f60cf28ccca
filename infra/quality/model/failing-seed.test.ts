// A model that finds nothing, or that nobody can read, is worth nothing.
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { playing } from './histories-by-half.ts'

const LINES_MAX = 150
const [SEED, HISTORIES, ACTS] = [11, 40, 40]
/** The next has a limited stock. */
const BEFORE = 5

interface Transaction {
  input: { TransactItems?: { Put?: { Item: { _et?: string; reason?: string } } }[] }
}

const PLACES = [
  { where: 'in the café', inHouses: false, complaint: 'the balance is not the sum of the entries' },
  { where: 'in houses of other rules', inHouses: true, complaint: 'its entries come to' },
]

test.each(PLACES)(
  'a table that loses what a refund took is found out $where, and the seed that is printed finds it again',
  async ({ inHouses, complaint }) => {
    const { openHousesInMemory, openInMemory, playAll } = await playing()
    let isLossy = false
    const forget = await (inHouses ? openHousesInMemory : openInMemory)((send) => async (command) => {
      const { input } = command as Transaction
      if (isLossy && input.TransactItems)
        input.TransactItems = input.TransactItems.filter(
          ({ Put }) => Put?.Item._et !== 'entry' || Put.Item.reason !== 'refund',
        )
      return send(command)
    })
    const told = (histories: number, seed: number, path?: string) =>
      playAll({ histories, acts: ACTS, seed, path, forget, inHouses }).then(
        () => 'nothing is wrong',
        // In one process people are others each time.
        (error: Error) => error.message.replaceAll(/mem_\w+/g, 'somebody'),
      )
    isLossy = true
    const first = await told(HISTORIES, SEED)
    expect(first).toContain(complaint)
    const [, seed, path] = /HISTORY_SEED=(\d+) HISTORY_PATH=(\d+) npx vitest/.exec(first) ?? []
    expect(Number(seed)).toBe(SEED)
    expect(await told(1, Number(seed), path)).toBe(first)
    isLossy = false
    expect(await told(1, Number(seed), path)).toBe('nothing is wrong')
  },
)

/** What the last of so many histories wrote, by functions that remember nothing. */
const writtenByLast = async (histories: number, path?: string): Promise<string[]> => {
  vi.resetModules()
  const { openHousesInMemory, playAll } = await playing()
  let written: string[] = []
  const forget = await openHousesInMemory((send) => (command) => {
    // What never changes is read once.
    const { input } = command as Transaction
    if (input.TransactItems) written.push(JSON.stringify(input))
    return send(command)
  })
  const begin = () => {
    written = []
    forget()
  }
  await playAll({ histories, acts: ACTS, seed: SEED, path, forget: begin, inHouses: true })
  return written
}

test('a history is written the same way whatever was played before it, to the last id', async () => {
  const last = await writtenByLast(BEFORE + 1)
  expect(last.join()).toContain('"_et":"stock"')
  expect(await writtenByLast(1, String(BEFORE))).toEqual(last)
})

test('the model is short enough to be read at once', () => {
  const lines = readFileSync(new URL('./expected.ts', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.length).toBeLessThanOrEqual(LINES_MAX)
})
