import { bucketName } from '../names.ts'

/** @param keys a key with stars, e.g. `pictures/*` */
export const bucketObjects = (stage: string, bucket: string, keys: string): string =>
  `arn:aws:s3:::${bucketName(stage, bucket)}/${keys}`
