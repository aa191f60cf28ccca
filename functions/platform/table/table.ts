// The single table: one client, one name, and the only place that reads or writes it.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox/table'
import { env } from '../env.ts'
import { patience } from '../patience.ts'

/** Time to connect and to answer, ms. A slow table must fail while the Lambda can still say so: it has ten seconds. */
const CONNECT_MS = 1_000
const ANSWER_MS = 3_000
const ATTEMPTS = 3

export const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({ requestHandler: patience(CONNECT_MS, ANSWER_MS), maxAttempts: ATTEMPTS }),
  { marshallOptions: { removeUndefinedValues: true } },
)

export const table = new Table({
  documentClient: documents,
  name: () => env('TABLE_NAME'),
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: {
    gsi1: {
      type: 'global',
      partitionKey: { name: 'gsi1pk', type: 'string' },
      sortKey: { name: 'gsi1sk', type: 'string' },
    },
  },
})
