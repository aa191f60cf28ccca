import type { Text } from '#shared/base/text.ts'
import type { Names } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import { nodeKinds } from '#shared/plugins/playbook-nodes/load.admin.ts'
import { triggerKinds } from '#shared/plugins/playbook-triggers/load.admin.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { said } from '../../words/said.ts'

export type PlaybookPage = OutputOf<Api['GET /admin/playbooks/{id}']>
export type Campaigns = OutputOf<Api['GET /admin/campaigns']>['campaigns']
export type Programs = OutputOf<Api['GET /admin/programs']>['programs']

export const kinds = { nodes: nodeKinds, triggers: triggerKinds }

/** Names of everything a sentence may speak of. */
export const namesOf = (playbook: Playbook, campaigns: Campaigns, programs: Programs): Names => {
  const campaign = (id: string) => {
    const page = campaigns.find((one) => one.id === id)
    const settings = page?.live ?? page?.draft
    return settings ? said(settings.name) : undefined
  }
  const program = (id: string) => {
    const page = programs.find((one) => one.id === id)
    const settings = page?.live ?? page?.draft
    return settings ? said(settings.name) : undefined
  }
  const step = (id: string) => {
    const found = everyStep(playbook.steps).find((one) => one.id === id)
    const settings = found?.settings as { campaign?: string } | undefined
    return settings?.campaign ? campaign(settings.campaign) : undefined
  }
  return { campaign, program, step }
}

const saidOr = (text: Text | undefined, otherwise: string) => (text ? said(text) : otherwise)

/** Of a kind we do not know (any more), its word. */
export const sayKind = ({ kind }: Step): string => saidOr(nodeKinds.get(kind)?.name, kind)

export const sayStep = ({ kind, settings = {} }: Step, names: Names): string =>
  saidOr(nodeKinds.get(kind)?.says(settings, names), kind)

export const sayTrigger = (playbook: Playbook, names: Names): string | undefined => {
  const { kind, settings } = playbook.trigger
  const text = triggerKinds.get(kind)?.says(settings ?? {}, names)
  return text && said(text)
}
