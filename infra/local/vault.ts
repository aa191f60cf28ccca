// What the world remembers besides the table: executions, queues, rules, parameters, objects, LINE's state.
// One SQLite file under --keep (it survives `kill -9`), memory otherwise.
import { DatabaseSync } from 'node:sqlite'

export interface Drawer<T> {
  get(id: string): T | undefined
  put(id: string, value: T): void
  delete(id: string): void
  all(): [id: string, value: T][]
}

export interface Vault {
  /** The drawer named `kind`; values are anything JSON carries. */
  drawer<T>(kind: string): Drawer<T>
  /** Writes `to` wherever a value says `from`. */
  rewrite(from: string, to: string): void
  close(): void
}

/** @param path a file, or ':memory:' */
export const openVault = (path: string): Vault => {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  db.exec('CREATE TABLE IF NOT EXISTS kept (kind TEXT, id TEXT, value TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID')
  const get = db.prepare('SELECT value FROM kept WHERE kind = ? AND id = ?')
  const put = db.prepare('INSERT INTO kept VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
  const remove = db.prepare('DELETE FROM kept WHERE kind = ? AND id = ?')
  const all = db.prepare('SELECT id, value FROM kept WHERE kind = ? ORDER BY id')
  /** Drawers are asked many times a second whether anything in them is due; most of them are empty most of the time. */
  const empty = new Set<string>()
  const rewrite = db.prepare('UPDATE kept SET value = replace(value, ?1, ?2) WHERE instr(value, ?1) > 0')
  return {
    rewrite: (from, to) => void rewrite.run(from, to),
    drawer: <T>(kind: string): Drawer<T> => ({
      get: (id) => {
        const row = get.get(kind, id)
        return row && (JSON.parse(String(row.value)) as T)
      },
      put: (id, value) => {
        empty.delete(kind)
        put.run(kind, id, JSON.stringify(value))
      },
      delete: (id) => void remove.run(kind, id),
      all: () => {
        if (empty.has(kind)) return []
        const rows = all.all(kind)
        if (rows.length === 0) empty.add(kind)
        return rows.map((row) => [String(row.id), JSON.parse(String(row.value)) as T])
      },
    }),
    close: () => db.close(),
  }
}
