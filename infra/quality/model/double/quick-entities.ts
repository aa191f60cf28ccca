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
const EVERY = 64

const known = new Map<Entity, [string, Attribute][]>()
const attributesOf = (entity: Entity) => {
  const attributes =
    known.get(entity) ?? Object.entries(entity.schema.attributes as unknown as Record<string, Attribute>)
  known.set(entity, attributes)
  return attributes
}

const valueOf = (given: unknown) => (typeof given === 'function' ? (given as () => unknown)() : given)

const whole = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

const parseQuickly = (entity: Entity, input: Row): Row => {
  const parsed: Row = {}
  const saved: Row = {}
  for (const [name, { props }] of attributesOf(entity)) {
    const value = input[name] ?? valueOf(props.putDefault) ?? valueOf(props.keyDefault)
    if (value === undefined) continue
    parsed[name] = value
    saved[props.savedAs ?? name] = value
  }
  const key = entity.computeKey ? entity.computeKey(parsed as never) : saved
  return { ...saved, ...key }
}

const formatQuickly = (entity: Entity, row: Row): Row => {
  const formatted: Row = {}
  for (const [name, { props }] of attributesOf(entity)) {
    const value = row[props.savedAs ?? name]
    if (value !== undefined && !props.hidden) formatted[name] = value
  }
  return formatted
}

/** @param quickly must make what `slowly` makes */
const compared = (what: string, slowly: (entity: Entity, row: Row) => Row, quickly: typeof slowly): typeof slowly => {
  const seen = new Map<Entity, number>()
  return (entity, row) => {
    const nth = (seen.get(entity) ?? 0) + 1
    seen.set(entity, nth)
    if (nth > ALWAYS && nth % EVERY !== 0) return quickly(entity, row)
    const made = slowly(entity, row)
    if (!isDeepStrictEqual(whole(quickly(entity, row)), whole(made)))
      throw new Error(`${entity.entityName} is not ${what} as quickly as it is slowly`)
    return made
  }
}

export const quickenEntities = (): void => {
  const [slowParse, slowFormat] = [EntityParser.prototype.parse, EntityFormatter.prototype.format]
  const entityOf = (action: unknown) => (action as { entity: Entity }).entity
  let self: never
  const parse = compared('parsed', (_, row) => slowParse.call(self, row as never).item as Row, parseQuickly)
  const format = compared('formatted', (_, row) => slowFormat.call(self, row as never) as Row, formatQuickly)
  EntityParser.prototype.parse = function (this: never, row: never) {
    self = this
    return { item: parse(entityOf(this), row) } as never
  } as never
  EntityFormatter.prototype.format = function (this: never, row: never) {
    self = this
    return format(entityOf(this), row) as never
  } as never
}
