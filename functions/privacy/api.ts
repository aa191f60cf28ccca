import { eraseMe, eraseMember, readData, showDeparture, showDepartureOf } from '#functions/abilities/erasing.ts'
import { staffOf } from '#functions/abilities/house.ts'
import { memberOf } from '#functions/abilities/people.ts'
import * as departure from '#shared/contract/member/departure.ts'
import * as routes from '#shared/contract/member/erasure.ts'
import { on, serve } from '../platform/http/http.ts'

export const handler = serve(
  [
    on(departure.readDeparture, showDeparture),
    on(departure.departureOf, showDepartureOf),
    on(routes.readData, readData),
    on(routes.eraseMe, eraseMe),
    on(routes.eraseMember, eraseMember),
  ],
  { staffOf, memberOf },
)
