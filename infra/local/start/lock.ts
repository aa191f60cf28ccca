import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Lock = { held: true; note?: string; release(): void } | { held: false; sentence: string }

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One process at a time keeps a world: two would write over each other. */
export const takeLock = (folder: string): Lock => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined
  if (owner !== undefined && owner !== process.pid && alive(owner))
    return {
      held: false,
      sentence: `The kept world in ${folder} is in use by process ${owner}. Stop it with Ctrl-C where it runs, or type: kill ${owner}`,
    }
  writeFileSync(path, String(process.pid))
  return {
    held: true,
    ...(owner !== undefined && {
      note: `The last world in ${folder} did not stop cleanly (process ${owner} is gone); this one goes on from where it was.`,
    }),
    release: () => rmSync(path, { force: true }),
  }
}
