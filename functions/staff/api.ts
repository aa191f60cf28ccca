import { readHouse } from '#functions/abilities/house.ts'
import { ok } from '#shared/base/result.ts'
import * as routes from '#shared/contract/staff.ts'
import { auditTrail } from '../platform/table/audit.ts'
import { env } from '../platform/env.ts'
import { on, serve } from '../platform/http/http.ts'
import { staffOf } from './staff-of.ts'
import { whoAmI } from './who-am-i.ts'

export const handler = serve(
  [
    on(routes.signInPlace, async () =>
      ok({ issuer: env('OIDC_ISSUER'), clientId: env('OIDC_CLIENT_ID'), scope: 'openid email profile' }),
    ),
    on(routes.whoAmI, whoAmI({ readHouse })),
    on(routes.audit, async ({ cursor }, { actor }) => {
      const { entries, next } = await auditTrail(actor.group, cursor)
      return ok({ entries: entries.map(({ at, staff, action, target }) => ({ at, staff, action, target })), next })
    }),
  ],
  { staffOf },
)
