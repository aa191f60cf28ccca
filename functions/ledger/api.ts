import { memberOf, mine } from '#functions/abilities/people.ts'
import { showHistory } from '#functions/abilities/holder.ts'
import { ok } from '#shared/base/result.ts'
import * as routes from '#shared/contract/ledger.ts'
import { on, serve } from '../platform/http/http.ts'

export const handler = serve(
  [
    on(
      routes.history,
      mine(async (_input: object, { actor: { group, brand, member }, now }) =>
        ok({ entries: await showHistory({ group, brand, member }, now) }),
      ),
    ),
  ],
  { memberOf },
)
