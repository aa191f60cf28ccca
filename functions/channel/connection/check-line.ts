import { fail, ok, type Result } from '#shared/base/result.ts'
import { fill } from '#shared/base/text.ts'
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
import { desk, type DeskWords } from '#shared/text/desk.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { accountOf, loginAccountOf, type ChannelBrand } from '../account.ts'
import type { ConnectDeps } from './connect-line.ts'

type Check = z.infer<typeof check>
type LineWords = DeskWords['line']

export interface CheckDeps extends ConnectDeps {
  menuPicture: (name: string) => Promise<Uint8Array | undefined>
}

const good = (name: Check['name'], words: string): Check => ({ name, state: 'good', words, next: null })
const bad = (name: Check['name'], words: string, next: string): Check => ({ name, state: 'bad', words, next })

/** Runs one question; what LINE refuses becomes a line with what to do, never a failed page. */
const asking =
  (words: LineWords) =>
  async (name: Check['name'], next: string, question: () => Promise<Check>): Promise<Check> => {
    try {
      return await question()
    } catch (error) {
      const meaning = meaningOf(error)
      return bad(name, fill(words.answered, { detail: 'detail' in meaning ? meaning.detail : words.silent }), next)
    }
  }

export const checkLine =
  (deps: CheckDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found'>> => {
    const words = desk[locale].line
    const asked = asking(words)
    const brand = maySeeBrand(actor, id) ? await deps.findBrand(actor.group, id, true) : undefined
    if (!brand) return fail('not-found')
    const account = await accountOf(brand)
    if (!account || !brand.liffId) return fail('not-connected')
    const url = await deps.publicUrl()
    const endpoint = `${url}/api/line/${account.channelId}/webhook`

    let info: BotInfo | undefined
    const checks = [
      await asked('credentials', words.credentialsNext, async () => {
        info = await botInfo(account)
        return good('credentials', fill(words.credentials, { basicId: info.basicId, name: info.displayName }))
      }),
      liffOf(brand, url, words),
      await loginOf(brand, words),
      await asked('webhook-set', words.webhookSetNext, async () => {
        if ((await webhookEndpoint(account))?.endpoint !== endpoint) await setWebhook(account, endpoint)
        return good('webhook-set', words.webhookSet)
      }),
      await asked('webhook-test', words.webhookTestNext, async () => {
        const { success, statusCode, reason } = await testWebhook(account, endpoint)
        return success
          ? good('webhook-test', fill(words.webhookTested, { status: statusCode }))
          : bad('webhook-test', fill(words.webhookFailed, { status: statusCode, reason }), words.webhookFailedNext)
      }),
      await asked('menus', words.menusNext, async () => menus(deps, account, brand, words)),
      await asked('quota', words.quotaNext, async () => {
        const { limit, used } = await quotaOf(account)
        return good(
          'quota',
          limit === null ? fill(words.quotaNone, { used }) : fill(words.quota, { left: limit - used, limit }),
        )
      }),
    ]
    if (info) await commit(await deps.changeConnection(actor.group, id, { basicId: info.basicId }))
    return ok({ checkedAt: now, checks })
  }

/** LINE tells nobody where a LIFF app points; what can be known is whether the id belongs to the Login channel. */
const liffOf = (brand: ChannelBrand, url: string, words: LineWords): Check =>
  brand.liffId?.startsWith(`${brand.loginChannelId}-`)
    ? good('liff', fill(words.liff, { url: `${url}/liff/${brand.id}` }))
    : bad('liff', words.liffOther, words.liffOtherNext)

/** LINE asks that it is told of members who leave, and hears it from the Login channel alone. */
const loginOf = async (brand: ChannelBrand, words: LineWords): Promise<Check> => {
  const login = await loginAccountOf(brand)
  if (!login) return bad('login', words.loginMissing, words.loginNext)
  return asking(words)('login', words.loginNext, async () => {
    await tokenOf(login)
    return good('login', words.login)
  })
}

/** Makes the guest's and the member's menu, once. */
const menus = async (deps: CheckDeps, account: LineAccount, brand: ChannelBrand, words: LineWords): Promise<Check> => {
  const done = good('menus', words.menus)
  if (brand.guestMenu && brand.memberMenu) return done
  const mark = (brand.face as Face).mark
  const [guest, member] = await Promise.all([deps.menuPicture(`${mark}-guest`), deps.menuPicture(`${mark}-member`)])
  if (!guest || !member) return { name: 'menus', state: 'skipped', words: words.noPictures, next: words.noPicturesNext }
  const guestMenu = await makeMenu(account, 'guest', brand.liffId!, guest)
  const memberMenu = await makeMenu(account, 'member', brand.liffId!, member)
  await setDefaultMenu(account, guestMenu)
  await commit(await deps.changeConnection(brand.group, brand.id, { guestMenu, memberMenu }))
  return done
}
