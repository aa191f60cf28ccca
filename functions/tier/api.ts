import { writeEntry } from '#functions/abilities/holder.ts'
import { groupCounts, memberNames, memberOf, memberships } from '#functions/abilities/people.ts'
import { brandsOf, dayEnds, staffOf } from '#functions/abilities/house.ts'
import { joinedIn, rosterOf } from '#functions/abilities/tiers.ts'
import * as routes from '#shared/contract/tier.ts'
import { on, serve } from '../platform/http/http.ts'
import { draftTierPage, listTierPages, publishTierPage } from './scheme/edit-tiers.ts'
import { archiveTiers, weighTiersArchive } from './scheme/archive-tiers.ts'
import { previewTiers } from './scheme/preview-tiers.ts'
import { readTier } from './read-tier.ts'
import { setMemberTier } from './set-member-tier.ts'

const reading = { memberships, joinedIn, groupCounts, dayEnds }

export const handler = serve(
  [
    on(routes.readTier, readTier(reading)),
    on(routes.listTiers, listTierPages),
    on(routes.draftTiers, draftTierPage),
    on(routes.publishTiers, publishTierPage({ brandsOf })),
    on(routes.previewTiers, previewTiers({ rosterOf, brandsOf, memberNames })),
    on(routes.weighTiersArchive, weighTiersArchive({ rosterOf, brandsOf })),
    on(routes.archiveTiers, archiveTiers),
    on(routes.setMemberTier, setMemberTier({ ...reading, writeEntry })),
  ],
  { staffOf, memberOf },
)
