import { bucketObjects } from './bucket-objects.ts'
import { allow, type Grant } from './grant.ts'

export const failuresWrite: Grant = ({ stage }) => [
  allow(['s3:PutObject'], [bucketObjects(stage, 'failures', '*')], { wide: 'Each failure makes a new object.' }),
]
