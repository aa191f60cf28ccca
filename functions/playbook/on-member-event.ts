import { memberLeft, memberMerged } from '#shared/events/member.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { configVersion } from '../platform/table/config.ts'
import { stopExecution } from '../platform/machines/leave-machine.ts'
import { subscribe } from '../platform/subscriber.ts'
import { endStay } from './end-stay.ts'
import { readStays } from './store.ts'

/** Nobody is there any more whom the steps could reach. */
const GONE = new Set<string>([memberLeft.name, memberMerged.name])

/** Takes a member out at once when a goal is reached or they left the programme, even in the middle of a wait. */
export const handler = subscribe(async ({ name, at, group, brand, member }) => {
  // What playbooks themselves report ends no stay; reading for it would double every visit.
  if (!brand || !member || name.startsWith('playbook.')) return
  const holder = { group, brand, member }
  for (const { entered, left } of await readStays(holder)) {
    if (left || at < entered.at) continue
    const settings = (await configVersion<Playbook>({ group, brand }, 'playbook', entered.playbook, entered.version))
      ?.settings
    const why = GONE.has(name) ? 'member-left' : settings?.goal?.event === name ? 'goal' : undefined
    if (!why) continue
    await stopExecution(entered.playbook, entered.execution, why)
    await endStay({ holder, enrolment: entered.enrolment, version: entered.version, now: at, why })
  }
})
