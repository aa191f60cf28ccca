import { nowMs } from './clock.ts'

/** A new id, made here so that the address of what is being made never changes. */
export const makeNewId = async <Prefix extends string>(prefix: Prefix) => {
  const { makeId } = await import('#shared/base/id.ts')
  return makeId(prefix, nowMs(), crypto.getRandomValues(new Uint8Array(16)))
}
