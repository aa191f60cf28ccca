// Every operation the platform answers. A fixed path stands before one that captures the same place.
import { aggregationList } from './account/aggregation-list.ts'
import { aggregationUsage } from './account/aggregation-usage.ts'
import { botInfo } from './account/bot-info.ts'
import { deliveryCount } from './account/delivery-count.ts'
import { followers } from './account/followers.ts'
import { profile } from './account/profile.ts'
import { quotaConsumption } from './account/quota-consumption.ts'
import { quota } from './account/quota.ts'
import { liffAuthorize } from './liff/authorize.ts'
import { liffContextToken } from './liff/context-token.ts'
import { liffLand } from './liff/land.ts'
import { limitsPage } from './limits-page.ts'
import { certs } from './login/certs.ts'
import { deauthorize } from './login/deauthorize.ts'
import { exchangeCode } from './login/exchange-code.ts'
import { friendshipStatus } from './login/friendship-status.ts'
import { issueShortLivedToken } from './login/issue-short-lived-token.ts'
import { issueStatelessToken } from './login/issue-stateless-token.ts'
import { openidConfiguration } from './login/openid-configuration.ts'
import { loginProfile } from './login/profile.ts'
import { revokeToken } from './login/revoke.ts'
import { userinfo } from './login/userinfo.ts'
import { verifyAccessToken } from './login/verify-access-token.ts'
import { verifyIdToken } from './login/verify-id-token.ts'
import { broadcast } from './messaging/broadcast.ts'
import { showLoading } from './messaging/loading.ts'
import { multicast } from './messaging/multicast.ts'
import { push } from './messaging/push.ts'
import { reply } from './messaging/reply.ts'
import { validateMessages } from './messaging/validate.ts'
import { personPicture } from './people/picture.ts'
import { bulkLinkRichMenu, bulkUnlinkRichMenu } from './richmenu/bulk-rich-menu.ts'
import { createRichMenu } from './richmenu/create-rich-menu.ts'
import { clearDefaultRichMenu, getDefaultRichMenu, setDefaultRichMenu } from './richmenu/default-rich-menu.ts'
import { deleteRichMenu } from './richmenu/delete-rich-menu.ts'
import { downloadRichMenuImage, showRichMenuImage } from './richmenu/download-image.ts'
import { getAlias, listAliases } from './richmenu/read-alias.ts'
import { getRichMenu, listRichMenus } from './richmenu/read-rich-menus.ts'
import { uploadRichMenuImage } from './richmenu/upload-image.ts'
import { getUserRichMenu, linkRichMenu, unlinkRichMenu } from './richmenu/user-rich-menu.ts'
import { validateRichMenu } from './richmenu/validate-rich-menu.ts'
import { createAlias, deleteAlias, updateAlias } from './richmenu/write-alias.ts'
import type { LineOperation } from './server/operation.ts'
import { getWebhookEndpoint } from './webhook/get-endpoint.ts'
import { setWebhookEndpoint } from './webhook/set-endpoint.ts'
import { testWebhookEndpoint } from './webhook/test-endpoint.ts'

const login = [
  issueStatelessToken,
  issueShortLivedToken,
  verifyAccessToken,
  verifyIdToken,
  certs,
  openidConfiguration,
  exchangeCode,
  revokeToken,
  loginProfile,
  userinfo,
  friendshipStatus,
  deauthorize,
]
const liff = [liffContextToken, liffAuthorize, liffLand]
const messaging = [reply, push, multicast, broadcast, validateMessages, showLoading]
const account = [quota, quotaConsumption, deliveryCount, aggregationUsage, aggregationList, botInfo, profile, followers]
const webhook = [setWebhookEndpoint, getWebhookEndpoint, testWebhookEndpoint]
const richMenu = [
  createRichMenu,
  validateRichMenu,
  listRichMenus,
  createAlias,
  listAliases,
  getAlias,
  updateAlias,
  deleteAlias,
  bulkLinkRichMenu,
  bulkUnlinkRichMenu,
  setDefaultRichMenu,
  getDefaultRichMenu,
  clearDefaultRichMenu,
  linkRichMenu,
  getUserRichMenu,
  unlinkRichMenu,
  uploadRichMenuImage,
  downloadRichMenuImage,
  getRichMenu,
  deleteRichMenu,
]
/** Not LINE's: what the desk shows of it. */
const desk = [personPicture, showRichMenuImage, limitsPage]

export const OPERATIONS: LineOperation[] = [
  ...login,
  ...liff,
  ...messaging,
  ...account,
  ...webhook,
  ...richMenu,
  ...desk,
]
