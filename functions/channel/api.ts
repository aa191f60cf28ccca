import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { memberNames, memberOf } from '#functions/abilities/people.ts'
import { findBrand, staffOf } from '#functions/abilities/house.ts'
import { changeConnection } from '#functions/abilities/connection.ts'
import { ok } from '#shared/base/result.ts'
import * as routes from '#shared/contract/channel.ts'
import { messageClicked } from '#shared/events/channel.ts'
import { commit } from '../platform/table/commit.ts'
import { on, serve } from '../platform/http/http.ts'
import { menuPicture } from '../platform/pictures/menu-picture.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import { publicUrl } from '../platform/public-url.ts'
import { checkLine } from './connection/check-line.ts'
import { connectLine, readConnection } from './connection/connect-line.ts'
import { listMessages } from './list-messages.ts'
import { receiveWebhook } from './webhook/receive-webhook.ts'
import { findFriendship } from './store.ts'

const deps = { findBrand, changeConnection, publicUrl, menuPicture }

const served = serve(
  [
    on(routes.recordClick, async ({ message }, { actor, now }) => {
      const member = actor.member ?? (await memberOf(actor))
      const happened = messageClicked.happened({ at: now, group: actor.group, brand: actor.brand, member }, { message })
      // The first opening counts; later ones find the note.
      await commit([noteEvent(`click#${message}`, happened)])
      return ok({})
    }),
    on(routes.recordFriendship, async (_input, { actor }) => {
      const [known, brand] = await Promise.all([findFriendship(actor), findBrand(actor.group, actor.brand)])
      return ok({
        isFriend: known?.isFriend ?? false,
        addFriendUrl: brand?.basicId ? `https://line.me/R/ti/p/${encodeURIComponent(brand.basicId)}` : null,
      })
    }),
    on(routes.readConnection, readConnection(deps)),
    on(routes.connectLine, connectLine(deps)),
    on(routes.checkLine, checkLine(deps)),
    on(routes.listMessages, listMessages({ memberNames })),
  ],
  { staffOf, memberOf },
)

/** The webhook is answered before anything that parses: its signature covers the raw bytes. */
export const handler = (event: APIGatewayProxyEventV2, context: Parameters<typeof served>[1]) =>
  event.routeKey.endsWith('/webhook') ? receiveWebhook(event) : served(event, context)
