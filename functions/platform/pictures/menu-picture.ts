import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3'
import { env } from '../env.ts'

const client = new S3Client({})

/** The picture of a rich menu, as the member app's site holds it. @param name e.g. `haifeng-guest` */
export const menuPicture = async (name: string): Promise<Uint8Array | undefined> => {
  try {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: env('SITES_BUCKET'), Key: `liff/menus/${name}.png` }),
    )
    return await Body?.transformToByteArray()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}
