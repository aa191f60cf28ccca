import { memberOf } from '#functions/abilities/people.ts'
import { storeNames } from '#functions/abilities/house.ts'
import { ok } from '#shared/base/result.ts'
import * as routes from '#shared/contract/ledger.ts'
import { on, serve } from '../platform/http/http.ts'
import { showHistory } from './show-history.ts'

export const handler = serve(
  [
    on(routes.history, async (_input, { actor: { group, brand, member } }) =>
      ok({ entries: await showHistory({ storeNames })({ group, brand, member }) }),
    ),
  ],
  { memberOf },
)
