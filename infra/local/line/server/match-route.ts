import type { LineOperation } from './operation.ts'

const capture = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.]/g, '\\.')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*$/, '(?<rest>.*)')}$`,
  )

export type Matcher = (
  method: string,
  path: string,
) => { operation: LineOperation; params: Record<string, string> } | undefined

/** Routes in order; a fixed path wins over a captured one by standing first in the list. */
export const createMatcher = (operations: LineOperation[]): Matcher => {
  const routes = operations.map((operation) => ({ operation, pattern: capture(operation.path) }))
  return (method, path) => {
    for (const { operation, pattern } of routes) {
      if (operation.method !== method) continue
      const found = pattern.exec(path)
      if (!found) continue
      const params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]))
      return { operation, params }
    }
    return undefined
  }
}
