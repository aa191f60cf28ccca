// What we set up at LINE for a brand: who we are, the webhook, the rich menus.
import { HTTPFetchError } from '@line/bot-sdk'
import type { messagingApi } from '@line/bot-sdk'
import { richMenu, type MenuKind } from './menus.ts'
import { lineBlobClient, withLine, type LineAccount } from './send.server.ts'

export interface BotInfo {
  userId: string
  basicId: string
  displayName: string
}

export const botInfo = (account: LineAccount): Promise<BotInfo> => withLine(account, (client) => client.getBotInfo())

/** The endpoint as LINE has it; undefined when there is none. */
export const webhookEndpoint = async (
  account: LineAccount,
): Promise<{ endpoint: string; active: boolean } | undefined> => {
  try {
    return await withLine(account, (client) => client.getWebhookEndpoint())
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return undefined
    throw error
  }
}

export const setWebhook = (account: LineAccount, endpoint: string) =>
  withLine(account, (client) => client.setWebhookEndpoint({ endpoint }))

export const testWebhook = (account: LineAccount, endpoint: string) =>
  withLine(account, (client) => client.testWebhookEndpoint({ endpoint }))

export const quotaOf = async (account: LineAccount): Promise<{ limit: number | null; used: number }> => {
  const [quota, used] = await Promise.all([
    withLine(account, (client) => client.getMessageQuota()),
    withLine(account, (client) => client.getMessageQuotaConsumption()),
  ])
  return { limit: quota.type === 'limited' ? (quota.value ?? null) : null, used: used.totalUsage }
}

/** Makes a menu with its picture, and hands back LINE's id. */
export const makeMenu = async (
  account: LineAccount,
  kind: MenuKind,
  liffId: string,
  picture: Uint8Array,
): Promise<string> => {
  const { richMenuId } = await withLine(account, (client) =>
    client.createRichMenu(richMenu(kind, liffId) as messagingApi.RichMenuRequest),
  )
  const blobs = await lineBlobClient(account)
  await blobs.setRichMenuImage(richMenuId, new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
  return richMenuId
}

export const setDefaultMenu = (account: LineAccount, menu: string) =>
  withLine(account, (client) => client.setDefaultRichMenu(menu))
export const linkMenu = (account: LineAccount, user: string, menu: string) =>
  withLine(account, (client) => client.linkRichMenuIdToUser(user, menu))
export const unlinkMenu = (account: LineAccount, user: string) =>
  withLine(account, (client) => client.unlinkRichMenuIdFromUser(user))
