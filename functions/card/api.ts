import { checkIns } from '#functions/abilities/check-ins.ts'
import { people } from '#functions/abilities/cards.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { countHolders, countOwed } from '#functions/abilities/counts.ts'
import { entriesUnder, findEntry, issueCoupon, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import { findMemberBy, groupCounts, memberships, memberOf, mine } from '#functions/abilities/people.ts'
import {
  brandsOf,
  brandTexts,
  companyOf,
  counterCodes,
  dayEnds,
  isPaired,
  staffOf,
  storesWithBrand,
} from '#functions/abilities/house.ts'
import { desk } from '#functions/abilities/desk/by-hand.ts'
import { makeAsked } from '#functions/abilities/desk/asked.ts'
import { givenBy } from '#functions/abilities/desk/given-by.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import * as archiveRoutes from '#shared/contract/card/archive.ts'
import * as checkInRoutes from '#shared/contract/card/check-in.ts'
import * as deskRoutes from '#shared/contract/card/desk.ts'
import * as exchangeRoutes from '#shared/contract/card/exchange.ts'
import * as giftRoutes from '#shared/contract/card/point-gift.ts'
import * as taskRoutes from '#shared/contract/card/task.ts'
import * as termsRoutes from '#shared/contract/card/terms.ts'
import * as routes from '#shared/contract/card.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { withinRate } from '../platform/http/rate.ts'
import { archiveProgram, bringProgramBack, weighProgramArchive } from './program/archive-program.ts'
import { collectStamp } from './collect-stamp.ts'
import { adjustCard, previewAdjustment } from './desk/adjust-card.ts'
import { decideApproval } from './desk/decide-approval.ts'
import { extendCard, previewExtension } from './desk/extend-card.ts'
import { listApprovals } from './desk/list-approvals.ts'
import { setDeskLimits } from './desk/set-desk-limits.ts'
import { showHandDay } from './desk/show-hand-day.ts'
import { undoAdjustment } from './desk/undo-adjustment.ts'
import { programNames } from './describe-given.ts'
import { checkIn } from './doubt/check-in.ts'
import { decideDoubt } from './doubt/decide-doubt.ts'
import { listDoubts } from './doubt/list-doubts.ts'
import { undoRefusal } from './doubt/undo-refusal.ts'
import { exchangePoints } from './exchange/exchange-points.ts'
import { givePoints } from './gift/give-points.ts'
import { receivePoints } from './gift/receive-points.ts'
import { showPointGift } from './gift/show-point-gift.ts'
import { takePointsBack } from './gift/take-points-back.ts'
import { doTask } from './task/do-task.ts'
import { showTerms } from './terms/show-terms.ts'
import { draftProgramPage, listProgramPages, publishProgramPage } from './program/edit-program.ts'

const pages = { countHolders, brandsOf, companyOf }
const shelves = { ...pages, givenBy, countOwed }

export const handler = serve(
  [
    on(
      routes.collectStamp,
      collectStamp({
        counterCodes,
        memberships,
        writeEntry,
        findEntry,
        entriesUnder,
        issueCoupon,
        groupCounts,
        showIssued,
        dayEnds,
        tiers,
      }),
    ),
    on(
      exchangeRoutes.exchangePoints,
      exchangePoints({ chance, memberships, groupCounts, writeEntry, findEntry, issueCoupon, showIssued }),
    ),
    on(checkInRoutes.checkIn, checkIn(checkIns.earn)),
    on(checkInRoutes.listDoubts, listDoubts({ ...checkIns.list, namesOf: programNames })),
    on(checkInRoutes.decideDoubt, decideDoubt(checkIns.decide)),
    on(checkInRoutes.undoRefusal, undoRefusal(checkIns.decide)),
    on(giftRoutes.givePoints, givePoints({ chance, memberships, groupCounts, writeEntry, dayEnds })),
    on(giftRoutes.takePointsBack, mine(takePointsBack({ writeEntry }))),
    on(giftRoutes.showPointGift, showPointGift({ withinRate })),
    on(giftRoutes.receivePoints, receivePoints({ memberships, groupCounts, writeEntry, findEntry })),
    on(termsRoutes.cardTerms, showTerms({ brandTexts, storesWithBrand })),
    on(taskRoutes.doTask, doTask({ chance, tasks, findMemberBy, people, findEntry, isPaired, showIssued })),
    on(routes.listPrograms, listProgramPages(pages)),
    on(routes.draftProgram, draftProgramPage(pages)),
    on(routes.publishProgram, publishProgramPage(pages)),
    on(archiveRoutes.weighProgramArchive, weighProgramArchive(shelves)),
    on(archiveRoutes.archiveProgram, archiveProgram(shelves)),
    on(archiveRoutes.bringProgramBack, bringProgramBack(pages)),
    on(deskRoutes.previewAdjustment, previewAdjustment(desk)),
    on(deskRoutes.adjustCard, adjustCard({ ...desk, chance })),
    on(deskRoutes.undoAdjustment, undoAdjustment(desk)),
    on(deskRoutes.previewExtension, previewExtension(desk)),
    on(deskRoutes.extendCard, extendCard({ ...desk, chance })),
    on(deskRoutes.listApprovals, listApprovals(desk)),
    on(deskRoutes.decideApproval, decideApproval({ ...desk, makeAsked })),
    on(deskRoutes.setDeskLimits, setDeskLimits),
    on(deskRoutes.showHandDay, showHandDay({ dayEnds })),
  ],
  { staffOf, memberOf },
)
