import { getRows, shaped } from '../../platform/table/read.ts'
import { member, memberKey } from '../store.ts'

/** Names of up to 100 members by id; who has none, or left, is missing. */
export const memberNames = async (group: string, ids: string[]): Promise<ReadonlyMap<string, string>> => {
  const keys = [...new Set(ids)].map((id) => memberKey(group, id))
  const people = keys.length ? (await getRows(keys)).map((row) => shaped(member, row)) : []
  return new Map(people.flatMap(({ id, name }) => (name ? [[id, name]] : [])))
}
