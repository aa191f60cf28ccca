import { eraseMe, eraseMember, readData } from '#functions/abilities/erasing.ts'
import { staffOf } from '#functions/abilities/house.ts'
import { memberOf } from '#functions/abilities/people.ts'
import * as routes from '#shared/contract/member/erasure.ts'
import { on, serve } from '../platform/http/http.ts'

export const handler = serve(
  [on(routes.readData, readData), on(routes.eraseMe, eraseMe), on(routes.eraseMember, eraseMember)],
  { staffOf, memberOf },
)
