import { countMembers } from '#functions/abilities/counts.ts'
import { showCards, showCheckIns, showCoupons, showHistory } from '#functions/abilities/holder.ts'
import { brandNames, brandOfDoor, sourceWords, staffOf, storeOfSource } from '#functions/abilities/house.ts'
import { deauthorise, friendshipOf, messageTrail } from '#functions/abilities/line.ts'
import { movables } from '#functions/abilities/merging.ts'
import { findMemberBy } from '#functions/abilities/people.ts'
import { playbookTrail } from '#functions/abilities/playbook.ts'
import { showTier } from '#functions/abilities/tiers.ts'
import { liveCodes } from '#shared/contract/member/live-code.ts'
import * as routes from '#shared/contract/member.ts'
import * as attributeRoutes from '#shared/contract/member/attribute.ts'
import * as mergeRoutes from '#shared/contract/member/merge.ts'
import * as phoneRoutes from '#shared/contract/phone.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { showLiveCodes } from './codes/show-live-codes.ts'
import { giveTag, takeTag } from './attributes/give-tag.ts'
import { listAttributes, saveAttributes } from './attributes/save-attributes.ts'
import { showAttributes, tellAttribute } from './attributes/tell-attribute.ts'
import { changeMember } from './change-member.ts'
import { decideBinding } from './binding/decide-binding.ts'
import { listBindings } from './binding/list-bindings.ts'
import { joinBrand } from './join/join-brand.ts'
import { leaveBrand } from './leave/leave-brand.ts'
import { listMembers } from './list-members.ts'
import { memberOf } from './look-up/member-of.ts'
import { listMerges } from './merge/list-merges.ts'
import { mergeMembers, previewMerge } from './merge/merge-members.ts'
import { previewUnmerge, unmergeMembers } from './merge/unmerge-members.ts'
import { openSession } from './open-session.ts'
import { changePhone } from './phone/change-phone.ts'
import { provePhone } from './phone/prove-phone.ts'
import { sendCode } from './phone/send-code.ts'
import { textPhone } from './phone/text-phone.ts'
import { showHome } from './show-home.ts'
import { showMemberPage } from './show-member-page.ts'

const parts = { showCards, showCheckIns, showCoupons, showTier }
const listing = { ...parts, sourceWords, countMembers }

export const handler = serve(
  [
    on(routes.openSession, openSession({ ...parts, brandOfDoor })),
    on(routes.join, joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone })),
    on(routes.readHome, (_input, { actor, now }) => showHome(parts)(actor, now)),
    on(liveCodes, showLiveCodes),
    on(routes.changeMember, changeMember({ ...parts, chance })),
    on(routes.leave, leaveBrand({ deauthorise })),
    on(phoneRoutes.sendPhoneCode, sendCode({ chance, brandNames, textPhone })),
    on(phoneRoutes.provePhone, provePhone),
    on(phoneRoutes.changePhone, changePhone({ ...parts, chance })),
    on(phoneRoutes.listBindings, listBindings),
    on(phoneRoutes.decideBinding, decideBinding({ storeOfSource, friendshipOf })),
    on(attributeRoutes.listAttributes, listAttributes),
    on(attributeRoutes.saveAttributes, saveAttributes({ chance })),
    on(attributeRoutes.memberAttributes, showAttributes),
    on(attributeRoutes.tellAttribute, tellAttribute),
    on(attributeRoutes.giveTag, giveTag),
    on(attributeRoutes.takeTag, takeTag),
    on(mergeRoutes.previewMerge, previewMerge({ movables, findMemberBy })),
    on(mergeRoutes.mergeMembers, mergeMembers({ movables, chance })),
    on(mergeRoutes.listMerges, listMerges),
    on(mergeRoutes.previewUnmerge, previewUnmerge({ movables })),
    on(mergeRoutes.unmergeMembers, unmergeMembers({ movables })),
    on(routes.listMembers, listMembers(listing)),
    on(routes.memberPage, showMemberPage({ ...listing, showHistory, messageTrail, playbookTrail })),
  ],
  { staffOf, memberOf },
)
