// A third of a history is spent where dynamodb-toolbox walks schemas. What it makes of our items is simple enough to be said in a
// few lines; it is asked all the same for the first of every kind and for every so many after them, and any difference is an error.
import { isDeepStrictEqual } from 'node:util'
import type { Entity } from 'dynamodb-toolbox/entity'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'

type Row = Record<string, unknown>
interface Attribute {
  props: { savedAs?: string; hidden?: unknown; putDefault?: unknown; keyDefault?: unknown }
}

/** So many are compared without a gap, and after them each of so many. */
const ALWAYS = 40
const EVERY = 512

/** What there is to know of one attribute, looked up once. */
interface Plan {
  name: string
  savedAs: string
  isHidden: boolean
  missing: unknown
}

const known = new Map<Entity, readonly Plan[]>()
const planOf = (entity: Entity): readonly Plan[] => {
  const seen = known.get(entity)
  if (seen) return seen
  const attributes = Object.entries(entity.schema.attributes as unknown as Record<string, Attribute>)
  const plan = attributes.map(([name, { props }]) => ({
    name,
    savedAs: props.savedAs ?? name,
    isHidden: Boolean(props.hidden),
    missing: props.putDefault ?? props.keyDefault,
  }))
  known.set(entity, plan)
  return plan
}

const valueOf = (given: unknown) => (typeof given === 'function' ? (given as () => unknown)() : given)

const whole = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

const parseQuickly = (entity: Entity, input: Row): Row => {
  const parsed: Row = {}
  const saved: Row = {}
  for (const { name, savedAs, missing } of planOf(entity)) {
    const value = input[name] ?? valueOf(missing)
    if (value === undefined) continue
    parsed[name] = value
    saved[savedAs] = value
  }
  return entity.computeKey ? Object.assign(saved, entity.computeKey(parsed as never)) : saved
}

const formatQuickly = (entity: Entity, row: Row): Row => {
  const formatted: Row = {}
  for (const { name, savedAs, isHidden } of planOf(entity)) {
    const value = row[savedAs]
    if (value !== undefined && !isHidden) formatted[name] = value
  }
  return formatted
}

type Make = (entity: Entity, row: Row) => Row

/** Makes quickly what is made slowly. */
const compared = (what: string, quickly: Make) => {
  const seen = new Map<Entity, number>()
  return (entity: Entity, row: Row, slowly: () => Row): Row => {
    const nth = (seen.get(entity) ?? 0) + 1
    seen.set(entity, nth)
    if (nth > ALWAYS && nth % EVERY !== 0) return quickly(entity, row)
    const made = slowly()
    if (!isDeepStrictEqual(whole(quickly(entity, row)), whole(made)))
      throw new Error(`${entity.entityName} is not ${what} as quickly as it is slowly`)
    return made
  }
}

interface Action {
  entity: Entity
}

export const quickenEntities = (): void => {
  const { parse } = EntityParser.prototype
  const { format } = EntityFormatter.prototype
  const [parsed, formatted] = [compared('parsed', parseQuickly), compared('formatted', formatQuickly)]
  EntityParser.prototype.parse = function (this: Action, row: Row) {
    return { item: parsed(this.entity, row, () => parse.call(this as never, row as never).item as Row) }
  } as never
  EntityFormatter.prototype.format = function (this: Action, row: Row) {
    return formatted(this.entity, row, () => format.call(this as never, row as never) as Row)
  } as never
}
