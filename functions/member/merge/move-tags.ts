// Tags of a member who becomes one with another: with the date and the origin they had.
import type { Movable } from '../../platform/asks/merge.ts'
import { insert, remove } from '../../platform/table/write.ts'
import { readAllTags, tagged, tagKey } from '../store.ts'

export const moveTags: Movable['pieces'] = async ({ group, into, from }) => {
  const [theirs, ours] = await Promise.all([readAllTags(group, from), readAllTags(group, into)])
  return theirs
    .filter(({ brand, tag }) => !ours.some((one) => one.brand === brand && one.tag === tag))
    .map(({ brand, tag, at, from: origin }) => ({
      line: {
        what: 'tag' as const,
        id: tag,
        at: brand,
        name: { 'zh-Hant': tag },
        amount: 1,
        had: 0,
        has: 1,
        kept: { at },
      },
      writes: [insert(tagged, { group, brand, member: into, tag, at, from: origin })],
    }))
}

/** It stands with both since, so it only goes here; one that was given here meanwhile stays. */
export const returnTags: Movable['back'] = async ({ group, into }, { id, at, kept }) => {
  const own = (await readAllTags(group, into)).find(({ brand, tag }) => brand === at && tag === id)
  return own && own.at === (kept as { at: string }).at
    ? { amount: 1, writes: [remove(tagKey({ group, brand: at, member: into }, id))] }
    : { amount: 0, writes: [] }
}
