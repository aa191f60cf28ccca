import type { Names } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import { nodeKinds } from '#shared/plugins/playbook-nodes/load.admin.ts'
import { triggerKinds } from '#shared/plugins/playbook-triggers/load.admin.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type PlaybookPage = OutputOf<Api['GET /admin/playbooks/{id}']>
export type Campaigns = OutputOf<Api['GET /admin/campaigns']>['campaigns']
export type Programs = OutputOf<Api['GET /admin/programs']>['programs']

export const kinds = { nodes: nodeKinds, triggers: triggerKinds }

/** Names of everything a sentence may speak of. */
export const namesOf = (playbook: Playbook, campaigns: Campaigns, programs: Programs): Names => {
  const campaign = (id: string) => {
    const page = campaigns.find((one) => one.id === id)
    return (page?.live ?? page?.draft)?.name['zh-Hant']
  }
  const program = (id: string) => {
    const page = programs.find((one) => one.id === id)
    return (page?.live ?? page?.draft)?.name['zh-Hant']
  }
  const step = (id: string) => {
    const found = everyStep(playbook.steps).find((one) => one.id === id)
    const settings = found?.settings as { campaign?: string } | undefined
    return settings?.campaign ? campaign(settings.campaign) : undefined
  }
  return { campaign, program, step }
}

export const sayStep = (step: Step, names: Names): string =>
  nodeKinds.get(step.kind)?.says(step.settings ?? {}, names)['zh-Hant'] ?? step.kind

export const sayTrigger = (playbook: Playbook, names: Names): string | undefined =>
  triggerKinds.get(playbook.trigger.kind)?.says(playbook.trigger.settings ?? {}, names)['zh-Hant']
