// Whether a step's inputs are those of its last run. A fresh start is measured in seconds, so nothing is built twice.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD, ROOT } from './bundle-place.ts'
import { takeTurn } from './take-turn.ts'

const SKIPPED = new Set(['node_modules', '.build', 'cdk.out', '.git', '.local', '.artefacts'])

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !/[.]test[.]tsx?$/.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(join(path, name)))
}

/** Tells inputs from any others. */
export const fingerprint = (inputs: string[], facts?: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(facts) ?? '')
  for (const file of inputs.flatMap((input) => filesBelow(join(ROOT, input))))
    hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

interface Step {
  name: string
  /** Files and folders below the repository. */
  inputs: string[]
  /** Anything else the result depends on. */
  facts?: unknown
  /** The folder the step fills. */
  output: string
  run: () => Promise<void>
}

/** Runs a step unless its output is there and came from the same inputs. Answers whether it ran. */
export const whenChanged = async ({ name, inputs, facts, output, run }: Step): Promise<boolean> => {
  const stamp = join(BUILD, 'stamps', name)
  const isFresh = (now: string): boolean =>
    existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
  if (isFresh(fingerprint(inputs, [facts, output]))) return false
  // `npm start` beside `npm test`: the second waits, and finds what the first has made.
  return takeTurn(`${stamp}.lock`, async () => {
    const now = fingerprint(inputs, [facts, output])
    if (isFresh(now)) return false
    // A run that breaks off leaves no stamp, so that what it half made is never taken for whole.
    rmSync(stamp, { force: true })
    await run()
    writeFileSync(stamp, now)
    return true
  })
}
