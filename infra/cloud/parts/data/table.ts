import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** Both indexes exist from the first deployment: CloudFormation adds one index per update, and each back-fills for hours. */
const INDEXES = ['gsi1', 'gsi2']

export const singleTable = (scope: Construct, name: string): Table => {
  const table = new Table(scope, 'Table', {
    tableName: name,
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: 'expiresAt',
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  for (const index of INDEXES)
    table.addGlobalSecondaryIndex({
      indexName: index,
      partitionKey: text(`${index}pk`),
      sortKey: text(`${index}sk`),
      // Anything more would write the index again at each change of the item.
      projectionType: ProjectionType.KEYS_ONLY,
    })
  return table
}
