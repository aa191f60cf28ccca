import { bucketObjects } from './bucket-objects.ts'
import { allow, type Grant } from './grant.ts'

/** A signed URL can do what its signer can: put a picture, nothing more. */
export const picturesWrite: Grant = ({ stage }) => [
  allow(['s3:PutObject'], [bucketObjects(stage, 'pictures', 'pictures/*')], {
    wide: 'Each upload makes a new object.',
  }),
]
