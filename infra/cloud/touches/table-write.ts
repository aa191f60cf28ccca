import { allow, type Grant } from './grant.ts'

/** TransactWriteItems asks for the right to each of its parts. */
export const tableWrite: Grant = ({ table }) => [
  allow(
    [
      'dynamodb:BatchWriteItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ],
    [table.tableArn],
  ),
]
