import { AwsError } from '../service.ts'

const ENTRIES = 10

/** Runs each entry by itself: one failing does not fail the others. */
export const eachEntry = async <T extends { Id: string }>(
  entries: T[],
  run: (entry: T) => unknown,
): Promise<{ Successful: object[]; Failed: object[] }> => {
  if (!entries.length) throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > ENTRIES)
    throw new AwsError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${ENTRIES}.`)
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.')
  const Successful: object[] = []
  const Failed: object[] = []
  for (const entry of entries)
    try {
      Successful.push({ Id: entry.Id, ...((await run(entry)) as object | undefined) })
    } catch (error) {
      const { name, message } = error as Error
      Failed.push({ Id: entry.Id, Code: name, Message: message, SenderFault: true })
    }
  return { Successful, Failed }
}
