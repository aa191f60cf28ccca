import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { env } from '../env.ts'

export type SignUpload = (key: string, contentType: string, bytes: number) => Promise<string>

const VALID_SECONDS = 600
const client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' })

/** A URL to PUT exactly one object of this type and size to, for ten minutes. */
export const signUpload: SignUpload = (key, contentType, bytes) =>
  getSignedUrl(
    client,
    new PutObjectCommand({
      Bucket: env('PICTURES_BUCKET'),
      Key: key,
      ContentType: contentType,
      ContentLength: bytes,
      CacheControl: 'public, max-age=31536000, immutable',
    }),
    { expiresIn: VALID_SECONDS, signableHeaders: new Set(['content-type', 'content-length']) },
  )
