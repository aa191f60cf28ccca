// What a till and a clerk will ask for, done by hand: the abilities themselves, over the world's own table.
import type { Desk } from './desk.ts'

/** Of the abilities, those that find and make members; a test process may hold one world. */
export const openHands = async ({ world, table }: Desk) => {
  const { accessKeyId, secretAccessKey } = world.credentials()
  Object.assign(process.env, {
    TABLE_NAME: table,
    AWS_REGION: 'ap-northeast-1',
    AWS_ENDPOINT_URL_DYNAMODB: world.urls.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
  // The table's client reads its address when it is made.
  const [holder, { commit }] = await Promise.all([
    import('#functions/abilities/holder.ts'),
    import('#functions/platform/table/commit.ts'),
  ])
  return { ...holder, commit }
}

export type Hands = Awaited<ReturnType<typeof openHands>>
