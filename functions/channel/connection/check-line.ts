import { fail, ok, type Result } from '#shared/base/result.ts'
import type { z } from '#shared/base/schema.ts'
import type { check, checkLine as route } from '#shared/contract/channel.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import {
  botInfo,
  makeMenu,
  quotaOf,
  setDefaultMenu,
  setWebhook,
  testWebhook,
  webhookEndpoint,
  type BotInfo,
} from '#shared/plugins/channels/line/manage.server.ts'
import { meaningOf, tokenOf, type LineAccount } from '#shared/plugins/channels/line/send.server.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { accountOf, loginAccountOf, type ChannelBrand } from '../account.ts'
import type { ConnectDeps } from './connect-line.ts'

type Check = z.infer<typeof check>

export interface CheckDeps extends ConnectDeps {
  menuPicture: (name: string) => Promise<Uint8Array | undefined>
}

const good = (name: Check['name'], words: string): Check => ({ name, state: 'good', words, next: null })
const bad = (name: Check['name'], words: string, next: string): Check => ({ name, state: 'bad', words, next })

/** Runs one question; what LINE refuses becomes a line with what to do, never a failed page. */
const asked = async (name: Check['name'], next: string, question: () => Promise<Check>): Promise<Check> => {
  try {
    return await question()
  } catch (error) {
    const meaning = meaningOf(error)
    return bad(name, `LINE 回答：${'detail' in meaning ? meaning.detail : '沒有回應'}`, next)
  }
}

export const checkLine =
  (deps: CheckDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found'>> => {
    const brand = maySeeBrand(actor, id) ? await deps.findBrand(actor.group, id, true) : undefined
    if (!brand) return fail('not-found')
    const account = await accountOf(brand)
    if (!account || !brand.liffId) return fail('not-connected')
    const url = await deps.publicUrl()
    const endpoint = `${url}/api/line/${account.channelId}/webhook`

    let info: BotInfo | undefined
    const checks = [
      await asked('credentials', '到 LINE Developers 再複製一次 Channel ID 和 Channel secret。', async () => {
        info = await botInfo(account)
        return good('credentials', `LINE 認得我們：${info.basicId}，${info.displayName}`)
      }),
      liffOf(brand, url),
      await loginOf(brand),
      await asked('webhook-set', '到 LINE Developers 的 Messaging API 分頁，打開「Use webhook」。', async () => {
        if ((await webhookEndpoint(account))?.endpoint !== endpoint) await setWebhook(account, endpoint)
        return good('webhook-set', 'Webhook 網址設好了')
      }),
      await asked('webhook-test', '確認 Webhook 網址從外面打得開，再按一次檢查。', async () => {
        const { success, statusCode, reason } = await testWebhook(account, endpoint)
        return success
          ? good('webhook-test', `Webhook 通了，簽章對，回 ${statusCode}`)
          : bad(
              'webhook-test',
              `LINE 送了測試，我們回 ${statusCode}（${reason}）`,
              '通常是 Channel secret 不對，換新的再試。',
            )
      }),
      await asked('menus', '過一會兒再按一次「再檢查」。', async () => menus(deps, account, brand)),
      await asked('quota', '到 LINE 官方帳號後台看方案。', async () => {
        const { limit, used } = await quotaOf(account)
        return good(
          'quota',
          limit === null ? `這個月送了 ${used} 則，沒有上限` : `這個月還能送 ${limit - used} 則，共 ${limit} 則`,
        )
      }),
    ]
    if (info) await commit(await deps.changeConnection(actor.group, id, { basicId: info.basicId }))
    return ok({ checkedAt: now, checks })
  }

/** LINE tells nobody where a LIFF app points; what can be known is whether the id belongs to the Login channel. */
const liffOf = (brand: ChannelBrand, url: string): Check =>
  brand.liffId?.startsWith(`${brand.loginChannelId}-`)
    ? good('liff', `LIFF ID 是這個 Login channel 的。Endpoint URL 要填 ${url}/liff/${brand.id}`)
    : bad(
        'liff',
        'LIFF ID 不是這個 Login channel 的',
        'LIFF ID 的前半段就是 Login Channel ID，請到 LINE Developers 再複製一次。',
      )

/** LINE asks that it is told of members who leave, and hears it from the Login channel alone. */
const loginOf = async (brand: ChannelBrand): Promise<Check> => {
  const next = '到 LINE Developers 的 LINE Login 頻道，從 Basic settings 複製 Channel secret。'
  const login = await loginAccountOf(brand)
  if (!login) return bad('login', '還沒有 LINE Login 的 Channel secret', next)
  return asked('login', next, async () => {
    await tokenOf(login)
    return good('login', 'LINE 收得到取消授權的通知')
  })
}

/** Makes the guest's and the member's menu, once. */
const menus = async (deps: CheckDeps, account: LineAccount, brand: ChannelBrand): Promise<Check> => {
  const done = good('menus', '圖文選單掛好了，加入前後各一張')
  if (brand.guestMenu && brand.memberMenu) return done
  const mark = (brand.face as Face).mark
  const [guest, member] = await Promise.all([deps.menuPicture(`${mark}-guest`), deps.menuPicture(`${mark}-member`)])
  if (!guest || !member)
    return { name: 'menus', state: 'skipped', words: '還沒有這個品牌的圖文選單圖片', next: '先放好圖片，再檢查一次。' }
  const guestMenu = await makeMenu(account, 'guest', brand.liffId!, guest)
  const memberMenu = await makeMenu(account, 'member', brand.liffId!, member)
  await setDefaultMenu(account, guestMenu)
  await commit(await deps.changeConnection(brand.group, brand.id, { guestMenu, memberMenu }))
  return done
}
