// What is known of a member who becomes one with another: the one who stays keeps what they told themselves.
import type { Movable } from '../../platform/asks/merge.ts'
import { remove, replace } from '../../platform/table/write.ts'
import { findAttributes, readTold, toldAttribute, toldKey } from '../attributes/store.ts'

export const moveAttributes: Movable['pieces'] = async ({ group, into, from }) => {
  const [theirs, ours] = await Promise.all([readTold(group, from), readTold(group, into)])
  const missing = theirs.filter(
    (one) => !ours.some(({ brand, attribute }) => brand === one.brand && attribute === one.attribute),
  )
  return Promise.all(
    missing.map(async ({ brand, attribute, value, at, by, origin }) => {
      const { attributes } = await findAttributes(group, brand)
      const name = attributes.find(({ id }) => id === attribute)?.name ?? attribute
      return {
        line: {
          what: 'attribute' as const,
          id: attribute,
          at: brand,
          name: { 'zh-Hant': `${name}：${value}` },
          amount: 1,
          had: 0,
          has: 1,
          kept: { value },
        },
        writes: [replace(toldAttribute, { group, member: into, brand, attribute, value, at, by, origin }, 0)],
      }
    }),
  )
}

/** One that was corrected meanwhile stays. */
export const returnAttributes: Movable['back'] = async ({ group, into }, { id, at, kept }) => {
  const own = (await readTold(group, into)).find(({ brand, attribute }) => brand === at && attribute === id)
  return own && own.value === (kept as { value: unknown }).value
    ? { amount: 1, writes: [remove(toldKey({ group, member: into, brand: at }, id), own.rev)] }
    : { amount: 0, writes: [] }
}
