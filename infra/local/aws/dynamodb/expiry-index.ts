// Which items expire when, so that the sweep touches only those. In memory: rebuilt by one scan when a world is kept.
import type { Item, Write } from './writes.ts'

interface Entry {
  table: string
  key: Item
  expiresAt: number
}

/** AWS promises deletion "within a few days" and usually manages within the hour; the desk sweeps on the hour. */
const SWEEP_EVERY_MS = 3_600_000

const bucketOf = (expiresAt: number) => Math.ceil((expiresAt * 1000 + 1) / SWEEP_EVERY_MS)

export const idOf = (table: string, key: Item): string =>
  JSON.stringify([
    table,
    ...Object.keys(key)
      .sort()
      .map((name) => key[name]),
  ])

export const createExpiryIndex = () => {
  const buckets = new Map<number, Map<string, Entry>>()
  const bucketById = new Map<string, number>()

  const forget = (id: string) => {
    const bucket = bucketById.get(id)
    if (bucket === undefined) return
    bucketById.delete(id)
    const entries = buckets.get(bucket)!
    entries.delete(id)
    if (entries.size === 0) buckets.delete(bucket)
  }

  return {
    note: ({ table, key, expiresAt }: Omit<Write, 'deleted'>): void => {
      if (expiresAt === undefined) return
      const id = idOf(table, key)
      forget(id)
      if (expiresAt === null) return
      const bucket = bucketOf(expiresAt)
      bucketById.set(id, bucket)
      buckets.set(bucket, (buckets.get(bucket) ?? new Map<string, Entry>()).set(id, { table, key, expiresAt }))
    },
    nextDue: (): number | undefined => (buckets.size ? Math.min(...buckets.keys()) * SWEEP_EVERY_MS : undefined),
    /** Takes out everything whose sweep is due. */
    takeDue: (now: number): Entry[] => {
      const due = [...buckets]
        .filter(([bucket]) => bucket * SWEEP_EVERY_MS <= now)
        .flatMap(([, entries]) => [...entries.values()])
      for (const { table, key } of due) forget(idOf(table, key))
      return due
    },
  }
}

export type ExpiryIndex = ReturnType<typeof createExpiryIndex>
