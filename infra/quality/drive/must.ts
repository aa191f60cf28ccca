import type { Result } from '#shared/base/result.ts'

/** The value; a failure here means that the drive itself is broken. */
export const must = async <T>(what: string, answer: Promise<Result<T, string>>): Promise<T> => {
  const result = await answer
  if (!result.ok) throw new Error(`${what}: ${result.failure} ${JSON.stringify(result.detail ?? '')}`)
  return result.value
}
