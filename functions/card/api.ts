import { countHolders } from '#functions/abilities/counts.ts'
import { findEntry, issueCoupon, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import { membershipKey, memberOf } from '#functions/abilities/people.ts'
import { brandsOf, companyOf, counterCodes, dayEnds, staffOf } from '#functions/abilities/house.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import * as routes from '#shared/contract/card.ts'
import { on, serve } from '../platform/http/http.ts'
import { collectStamp } from './collect-stamp.ts'
import { draftProgramPage, listProgramPages, publishProgramPage } from './edit-program.ts'

const pages = { countHolders, brandsOf, companyOf }

export const handler = serve(
  [
    on(
      routes.collectStamp,
      collectStamp({ counterCodes, membershipKey, writeEntry, findEntry, issueCoupon, showIssued, dayEnds, tiers }),
    ),
    on(routes.listPrograms, listProgramPages(pages)),
    on(routes.draftProgram, draftProgramPage(pages)),
    on(routes.publishProgram, publishProgramPage(pages)),
  ],
  { staffOf, memberOf },
)
