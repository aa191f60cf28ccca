import { cards, offeredValue, payableValue, people, value } from '#functions/abilities/cards.ts'
import { bindings } from '#functions/abilities/counter/bindings.ts'
import { heldCoupons } from '#functions/abilities/counter/held-coupons.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { clerkOf, couponOfId, findStoresOf, undoRedemption } from '#functions/abilities/counter/clerks.ts'
import { tillCoupons } from '#functions/abilities/holder.ts'
import { brandsOf, dayEnds, findBrand, isPaired, liffUrl, readHouse, storeNames } from '#functions/abilities/house.ts'
import { findMemberBy, memberNames, nowMember, phoneOnlyMember } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { spendAsks } from '#functions/abilities/counter/spend-asks.ts'
import { spendCodes } from '#functions/abilities/counter/spend-codes.ts'
import { ok } from '#shared/base/result.ts'
import * as actRoutes from '#shared/contract/staff/act.ts'
import * as bindingRoutes from '#shared/contract/staff/binding.ts'
import * as clerkRoutes from '#shared/contract/staff/clerk.ts'
import * as peopleRoutes from '#shared/contract/staff/people.ts'
import * as routes from '#shared/contract/staff.ts'
import { chance } from '../platform/chance.ts'
import { env } from '../platform/env.ts'
import { on, serve } from '../platform/http/http.ts'
import { withinRate } from '../platform/http/rate.ts'
import { lookUp } from './act/look-up.ts'
import { redeemByHand } from './act/redeem-by-hand.ts'
import { stampByHand } from './act/stamp-by-hand.ts'
import { taskByHand } from './act/task-by-hand.ts'
import { todaysActs } from './act/todays-acts.ts'
import { undoAct } from './act/undo-act.ts'
import { decideByHand, waitingByHand } from './binding/bindings-by-hand.ts'
import { acceptInvitation } from './clerk/accept-invitation.ts'
import { changeClerkStores } from './clerk/change-clerk-stores.ts'
import { inviteClerk } from './clerk/invite-clerk.ts'
import { listClerks } from './clerk/list-clerks.ts'
import { openClerkSession } from './clerk/open-clerk-session.ts'
import { openTabletSession } from './clerk/open-tablet-session.ts'
import { removeClerk } from './clerk/remove-clerk.ts'
import { showInvitation } from './clerk/show-invitation.ts'
import { tabletClerks } from './clerk/tablet-clerks.ts'
import { bindPerson } from './people/bind-person.ts'
import { listPeople } from './people/list-people.ts'
import { showAudit } from './show-audit.ts'
import { staffOf } from './staff-of.ts'
import { whoAmI } from './who-am-i.ts'

const inviting = { chance, findStoresOf, liffUrl, storeNames }
const signingIn = { storeNames, findBrand, isPaired }
const serving = { findMemberBy, people, cards, tiers, dayEnds, chance }
const redeeming = { ...serving, tillCoupons, memberNames, couponOfId, spendAsks, spendCodes }

export const handler = serve(
  [
    on(routes.signInPlace, async () =>
      ok({ issuer: env('OIDC_ISSUER'), clientId: env('OIDC_CLIENT_ID'), scope: 'openid email profile' }),
    ),
    on(routes.whoAmI, whoAmI({ readHouse })),
    on(routes.audit, showAudit({ brandsOf, memberNames })),
    on(peopleRoutes.listPeople, listPeople),
    on(peopleRoutes.bindPerson, bindPerson({ readHouse })),
    on(clerkRoutes.inviteClerk, inviteClerk(inviting)),
    on(clerkRoutes.listClerks, listClerks(inviting)),
    on(clerkRoutes.changeClerkStores, changeClerkStores(inviting)),
    on(clerkRoutes.removeClerk, removeClerk(inviting)),
    on(clerkRoutes.showInvitation, showInvitation(signingIn)),
    on(clerkRoutes.acceptInvitation, acceptInvitation(signingIn)),
    on(clerkRoutes.openClerkSession, openClerkSession(signingIn)),
    on(clerkRoutes.tabletClerks, tabletClerks(signingIn)),
    on(clerkRoutes.tabletSession, openTabletSession(signingIn)),
    on(
      actRoutes.lookUp,
      lookUp({ ...redeeming, tasks, bindings, heldCoupons, offeredValue, payableValue, withinRate }),
    ),
    on(actRoutes.stampByHand, stampByHand({ ...serving, phoneOnlyMember })),
    on(actRoutes.taskByHand, taskByHand({ ...serving, tasks })),
    on(actRoutes.redeemByHand, redeemByHand(redeeming)),
    on(bindingRoutes.waitingByHand, waitingByHand({ bindings })),
    on(bindingRoutes.decideByHand, decideByHand({ bindings, storeNames })),
    on(actRoutes.undoAct, undoAct({ cards, tiers, nowMember, tillCoupons, value, undoRedemption })),
    on(actRoutes.todaysActs, todaysActs(serving)),
  ],
  { staffOf, clerkOf },
)
