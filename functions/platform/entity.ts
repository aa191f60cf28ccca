import { Entity } from 'dynamodb-toolbox/entity'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import { number } from 'dynamodb-toolbox/schema/number'
import type { FormattedItem, InputItem, } from 'dynamodb-toolbox/entity'
import { table } from './table.ts'

const e = new Entity({ name: 'x', table, timestamps: false, schema: item({ group: string().key(), id: string().key(), n: number(), s: string().optional() }), computeKey: ({group, id}) => ({ pk: group, sk: id }) })
type F = FormattedItem<typeof e>
type I = InputItem<typeof e>
const f: F = { group: 'a', id: 'b', n: 1 }
const i: I = { group: 'a', id: 'b', n: 1 }
console.log(e.build(EntityParser).parse(i), f)
console.log(e.build(EntityFormatter).format({ pk: 'a', sk: 'b', _et: 'x', group: 'a', id: 'b', n: 1 }))
