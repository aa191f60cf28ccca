import { staffOf } from '#functions/abilities/house.ts'
import * as known from '#functions/abilities/known.ts'
import * as merging from '#functions/abilities/merging.ts'
import { memberOf, mine } from '#functions/abilities/people.ts'
import * as attributeRoutes from '#shared/contract/member/attribute.ts'
import { correctDetails } from '#shared/contract/member/details.ts'
import * as routes from '#shared/contract/member/merge.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'

export const handler = serve(
  [
    on(attributeRoutes.listAttributes, known.listAttributes),
    on(attributeRoutes.saveAttributes, known.saveAttributes({ chance })),
    on(attributeRoutes.memberAttributes, known.showAttributes),
    on(attributeRoutes.tellAttribute, known.tellAttribute),
    on(attributeRoutes.myAttributes, mine(known.showMine)),
    on(attributeRoutes.tellMine, mine(known.tellMine)),
    on(attributeRoutes.giveTag, known.giveTag),
    on(attributeRoutes.takeTag, known.takeTag),
    on(correctDetails, known.correctDetails({ chance })),
    on(routes.previewMerge, merging.previewMerge),
    on(routes.mergeMembers, merging.mergeMembers),
    on(routes.listMerges, merging.listMerges),
    on(routes.previewUnmerge, merging.previewUnmerge),
    on(routes.unmergeMembers, merging.unmergeMembers),
  ],
  { staffOf, memberOf },
)
