import type { LineAccount } from '#shared/plugins/channels/line/send.server.ts'
import { env } from '../platform/env.ts'
import { channelSecret } from '../platform/secrets/line-secrets.ts'

/** What this module knows of a brand. */
export interface ChannelBrand {
  group: string
  id: string
  name: unknown
  face: unknown
  channelId?: string
  providerId?: string
  liffId?: string
  loginChannelId?: string
  basicId?: string
  secretSetAt?: string
  loginSecretSetAt?: string
  guestMenu?: string
  memberMenu?: string
  joinGift?: string
}
export type FindBrand = (group: string, id: string, fresh?: boolean) => Promise<ChannelBrand | undefined>

const channelOf = async (channelId: string | undefined): Promise<LineAccount | undefined> => {
  const secret = channelId && (await channelSecret(channelId))
  if (!channelId || !secret) return undefined
  return { channelId, secret, apiBase: env('LINE_API_BASE_URL'), dataBase: env('LINE_DATA_BASE_URL') }
}

/** The brand's LINE account with its secret; undefined while it is not connected. */
export const accountOf = (brand: Pick<ChannelBrand, 'channelId'> | undefined) => channelOf(brand?.channelId)

/** The brand's LINE Login channel; undefined while its secret was not given. */
export const loginAccountOf = (brand: Pick<ChannelBrand, 'loginChannelId'> | undefined) =>
  channelOf(brand?.loginChannelId)
