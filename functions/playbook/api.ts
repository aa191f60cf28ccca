import { countSteps } from '#functions/abilities/counts.ts'
import { staffOf } from '#functions/abilities/house.ts'
import * as routes from '#shared/contract/playbook.ts'
import { on, serve } from '../platform/http/http.ts'
import { pauseMachine, publishMachine } from '../platform/machines/publish-machine.ts'
import {
  draftPlaybookPage,
  listPlaybookPages,
  pausePlaybookPage,
  publishPlaybookPage,
  showPlaybookPage,
} from './edit-playbook.ts'

const deps = { countSteps, publishMachine, pauseMachine }

export const handler = serve(
  [
    on(routes.listPlaybooks, listPlaybookPages(deps)),
    on(routes.readPlaybook, showPlaybookPage(deps)),
    on(routes.draftPlaybook, draftPlaybookPage(deps)),
    on(routes.publishPlaybook, publishPlaybookPage(deps)),
    on(routes.pausePlaybook, pausePlaybookPage(deps)),
  ],
  { staffOf },
)
