import { allow, type Grant } from './grant.ts'

/** No Scan: a question that needs one has the wrong key. */
export const tableRead: Grant = ({ table }) => [
  allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'], [table.tableArn]),
  allow(
    ['dynamodb:Query'],
    ['gsi1', 'gsi2'].map((index) => `${table.tableArn}/index/${index}`),
  ),
]
