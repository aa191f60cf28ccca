import { countMembers } from '#functions/abilities/counts.ts'
import { showCheckIns } from '#functions/abilities/counter/show-check-ins.ts'
import { showCards, showCoupons, showHistory } from '#functions/abilities/holder.ts'
import {
  brandNames,
  brandOfDoor,
  brandsOf,
  companiesBeside,
  sourceWords,
  staffOf,
  storeNames,
  storeOfSource,
} from '#functions/abilities/house.ts'
import { forfeit, paidAheadOf } from '#functions/abilities/forfeit.ts'
import { deauthorise, friendshipOf, messageTrail } from '#functions/abilities/line.ts'
import { playbookTrail } from '#functions/abilities/playbook.ts'
import { showTier } from '#functions/abilities/tiers.ts'
import { liveCodes } from '#shared/contract/member/live-code.ts'
import * as spendAskRoutes from '#shared/contract/member/spend-ask.ts'
import * as routes from '#shared/contract/member.ts'
import * as smsRoutes from '#shared/contract/member/sms-account.ts'
import * as phoneRoutes from '#shared/contract/phone.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { showLiveCodes } from './codes/show-live-codes.ts'
import { changeMember } from './change-member.ts'
import { decideBinding } from './binding/decide-binding.ts'
import { listBindings } from './binding/list-bindings.ts'
import { listWaitingBindings } from './binding/list-waiting-bindings.ts'
import { joinBrand } from './join/join-brand.ts'
import { leaveBrand } from './leave/leave-brand.ts'
import { listMembers } from './list-members.ts'
import { memberOf } from './look-up/member-of.ts'
import { openSession } from './open-session.ts'
import { changePhone } from './phone/change-phone.ts'
import { provePhone } from './phone/prove-phone.ts'
import { sendCode } from './phone/send-code.ts'
import { textPhone } from './phone/text-phone.ts'
import { connectSms } from './sms/connect-sms.ts'
import { disconnectSms } from './sms/disconnect-sms.ts'
import { showSms } from './sms/show-sms.ts'
import { testSms } from './sms/test-sms.ts'
import { answerSpendAsk, readSpendAsk } from './spend-ask/answer-spend-ask.ts'
import { showHome } from './show-home.ts'
import { showMemberPage } from './show-member-page.ts'

const parts = { companiesBeside, showCards, showCheckIns, showCoupons, showTier }
const listing = { ...parts, sourceWords, countMembers }

export const handler = serve(
  [
    on(routes.openSession, openSession({ ...parts, brandOfDoor })),
    on(routes.join, joinBrand({ ...parts, chance, brandOfDoor, storeOfSource, friendshipOf, textPhone, forfeit })),
    on(routes.readHome, (_input, { actor, now }) => showHome(parts)(actor, now)),
    on(liveCodes, showLiveCodes),
    on(spendAskRoutes.readSpendAsk, readSpendAsk({ storeNames })),
    on(spendAskRoutes.answerSpendAsk, answerSpendAsk({ storeNames })),
    on(routes.changeMember, changeMember({ ...parts, chance })),
    on(routes.leave, leaveBrand({ deauthorise, paidAheadOf })),
    on(phoneRoutes.sendPhoneCode, sendCode({ chance, brandNames, textPhone })),
    on(phoneRoutes.provePhone, provePhone),
    on(phoneRoutes.changePhone, changePhone({ ...parts, chance })),
    on(phoneRoutes.listBindings, listBindings({ storeOfSource })),
    on(phoneRoutes.listWaitingBindings, listWaitingBindings({ storeOfSource })),
    on(phoneRoutes.decideBinding, decideBinding({ storeOfSource, friendshipOf, forfeit })),
    on(smsRoutes.readSmsAccount, showSms({ brandsOf })),
    on(smsRoutes.connectSms, connectSms({ brandsOf })),
    on(smsRoutes.testSms, testSms({ chance, brandNames, textPhone })),
    on(smsRoutes.disconnectSms, disconnectSms({ brandsOf })),
    on(routes.listMembers, listMembers(listing)),
    on(routes.memberPage, showMemberPage({ ...listing, showHistory, messageTrail, playbookTrail })),
  ],
  { staffOf, memberOf },
)
