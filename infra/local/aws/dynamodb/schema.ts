import type { Assembly, Resource } from '../../assembly/assembly.ts'

export interface TableSchema {
  name: string
  arn: string
  /** Partition key of the table and of each index. */
  partitionKeys: Record<string, string>
  keys: string[]
  ttlAttribute?: string
}

interface Keyed {
  KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[]
  IndexName?: string
}

const partitionKey = ({ KeySchema }: Keyed) => KeySchema.find(({ KeyType }) => KeyType === 'HASH')!.AttributeName

export const tablesOf = (assembly: Assembly): Resource[] =>
  assembly.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')

export const tableSchemas = (assembly: Assembly): Map<string, TableSchema> =>
  new Map(
    tablesOf(assembly).map(({ name, arn, properties }) => {
      const keyed: Keyed[] = [
        properties as Keyed,
        ...(properties.GlobalSecondaryIndexes ?? []),
        ...(properties.LocalSecondaryIndexes ?? []),
      ]
      const ttl = properties.TimeToLiveSpecification
      return [
        name,
        {
          name,
          arn,
          partitionKeys: Object.fromEntries(keyed.map((one) => [one.IndexName ?? '', partitionKey(one)])),
          keys: (properties as Keyed).KeySchema.map(({ AttributeName }) => AttributeName),
          ...(ttl?.Enabled && { ttlAttribute: String(ttl.AttributeName) }),
        },
      ]
    }),
  )
