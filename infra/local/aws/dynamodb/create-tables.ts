import type { Assembly, Properties, Resource } from '../../assembly/assembly.ts'
import { AwsError } from '../service.ts'
import type { Engine } from './engine.ts'
import { tablesOf } from './schema.ts'

const indexInput = ({ IndexName, KeySchema, Projection }: Properties) => ({ IndexName, KeySchema, Projection })

const nonEmpty = (list: Properties[] | undefined) => (list?.length ? list.map(indexInput) : undefined)

const tableInput = ({ name, properties }: Resource) => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: properties.AttributeDefinitions,
  KeySchema: properties.KeySchema,
  GlobalSecondaryIndexes: nonEmpty(properties.GlobalSecondaryIndexes),
  LocalSecondaryIndexes: nonEmpty(properties.LocalSecondaryIndexes),
  StreamSpecification: properties.StreamSpecification && {
    StreamEnabled: true,
    StreamViewType: properties.StreamSpecification.StreamViewType,
  },
})

/** Makes every table of the templates that is not there yet; answers each table's stream in the engine, by table name. */
export const createTables = async (engine: Engine, assembly: Assembly): Promise<Map<string, string>> => {
  const streams = new Map<string, string>()
  for (const table of tablesOf(assembly)) {
    await engine.ask('CreateTable', tableInput(table)).catch((problem: unknown) => {
      if (!(problem instanceof AwsError) || problem.name !== 'ResourceInUseException') throw problem
    })
    const { Table } = await engine.ask('DescribeTable', { TableName: table.name })
    if (Table.LatestStreamArn) streams.set(table.name, Table.LatestStreamArn)
  }
  return streams
}
