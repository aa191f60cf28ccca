import type { Cause } from '#shared/events/event.ts'
import type { Instant } from '#shared/base/time.ts'
import { memberTagged } from '#shared/events/member.ts'
import { getRow } from '../platform/table/read.ts'
import { insert, type Write } from '../platform/table/write.ts'
import { tagged } from './store.ts'

interface Tagging {
  group: string
  brand: string
  member: string
  tag: string
  from: Cause
  now: Instant
}

/** Writes that put a tag on a member; none when it is there already. */
export const tagMember = async ({
  group,
  brand,
  member,
  tag,
  from,
  now,
}: Tagging): Promise<{ writes: Write[]; answer: { had: boolean } }> => {
  const had = await getRow({ pk: `${group}#${member}`, sk: `tag#${brand}#${tag}` })
  if (had) return { writes: [], answer: { had: true } }
  const happened = memberTagged.happened({ at: now, group, brand, member, from }, { tag })
  return {
    writes: [insert(tagged, { group, brand, member, tag, at: now, from: from.playbook }, [happened])],
    answer: { had: false },
  }
}
