import type { Item } from '#functions/platform/meter/item-size.ts'
import type { Traffic } from '../../local/aws/dynamodb/proxy.ts'
import type { World } from '../../local/world.ts'

export interface Place {
  pk: string
  sk: string
}
type Key = { pk: { S: string }; sk: { S: string } }
interface Part {
  Put?: { Item: Key }
  Update?: { Key: Key }
  Delete?: { Key: Key }
}

const tableOf = (world: World): string =>
  world.assembly.of('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')[0]!.name

export const nameOf = ({ pk, sk }: Place) => `${pk} ${sk}`
const placeOf = ({ pk, sk }: Key): Place => ({ pk: pk.S, sk: sk.S })

/** Everything that stands in the table, by where it stands. */
export const wholeTable = async (world: World): Promise<Map<string, Item>> => {
  const items = new Map<string, Item>()
  let ExclusiveStartKey: Item | undefined
  do {
    const page = (await world.call('dynamodb', 'Scan', {
      TableName: tableOf(world),
      ConsistentRead: true,
      ExclusiveStartKey,
    })) as { Items: Item[]; LastEvaluatedKey?: Item }
    for (const item of page.Items) items.set(nameOf(placeOf(item as unknown as Key)), item)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return items
}

/** What stands in one place. */
export const itemAt = async (world: World, { pk, sk }: Place): Promise<Item | undefined> => {
  const asked = { TableName: tableOf(world), Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }
  return ((await world.call('dynamodb', 'GetItem', asked)) as { Item?: Item }).Item
}

/** Where a request wrote; nowhere when it was refused or only read. */
export const writtenBy = ({ operation, input, status }: Traffic): Place[] => {
  if (status >= 400) return []
  const { Item, Key, TransactItems = [] } = input as { Item?: Key; Key?: Key; TransactItems?: Part[] }
  if (operation === 'PutItem') return [placeOf(Item!)]
  if (operation === 'UpdateItem' || operation === 'DeleteItem') return [placeOf(Key!)]
  return TransactItems.flatMap(({ Put, Update, Delete }) => {
    const written = Put?.Item ?? Update?.Key ?? Delete?.Key
    return written ? [placeOf(written)] : []
  })
}
