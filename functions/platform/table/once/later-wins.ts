import type { Write } from '../write.ts'

/** DynamoDB refuses a transaction that names an item twice. Where one act changes an item more than once, each time by the revision that was read, the last says how it ends. */
export const laterWins = (writes: readonly Write[]): Write[] => {
  const last = new Map<string, Write>()
  for (const write of writes) if (write.Put) last.set(nameOf(write), write)
  return writes.filter((write) => !write.Put || last.get(nameOf(write)) === write)
}

const nameOf = ({ Put }: Write): string => JSON.stringify([Put!.Item!.pk, Put!.Item!.sk])
