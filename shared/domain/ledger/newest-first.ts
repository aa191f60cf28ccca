interface Line {
  at: string
  key: string
  account: string
  /** Programme or campaign. */
  of: string
  delta: number
  /** After it; coupons have none. */
  balance?: number | null | undefined
}

const beforeOf = ({ balance, delta }: Line) => (balance ?? 0) - delta

/**
 * What one act moved at one instant, each on the balance that the one before it left: a way through all of them (Hierholzer).
 * @param from the balance before them
 */
const chained = <L extends Line>(lines: readonly L[], from: number): L[] => {
  const rest = new Set(lines)
  const inOrder: L[] = []
  const goOn = (stands: number) => {
    for (const line of rest) {
      if (beforeOf(line) !== stands) continue
      rest.delete(line)
      goOn(line.balance ?? 0)
      inOrder.unshift(line)
    }
  }
  goOn(from)
  return [...inOrder, ...rest]
}

/**
 * Movements as a passbook lists them, newest first. An order that used points and earned some moves them at one instant: there the
 * balances tell which came first, for keys do not.
 */
export const newestFirst = <L extends Line>(lines: readonly L[]): L[] => {
  const oldestFirst = lines.toSorted((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key))
  const stands = new Map<string, number>()
  const subjectOf = ({ account, of }: L) => `${account} ${of}`
  const listed: L[] = []
  for (const [, together] of Map.groupBy(oldestFirst, ({ at }) => at)) {
    for (const [subject, own] of Map.groupBy(together, subjectOf)) {
      const inOrder = own.length === 1 ? own : chained(own, stands.get(subject) ?? 0)
      stands.set(subject, inOrder.at(-1)!.balance ?? 0)
      listed.push(...inOrder)
    }
  }
  return listed.reverse()
}
