import type { TriggerKinds } from '../../domain/playbook/trigger-kind.ts'
import type { TriggerFace } from './family.ts'
import { kinds } from './kinds.ts'

const importTrigger = (kind: string): Promise<TriggerFace> => import(`./${kind}.trigger.ts`)

export const loadTriggerKinds = async (): Promise<TriggerKinds> =>
  new Map(await Promise.all(kinds.map(async (kind) => [kind, (await importTrigger(kind)).trigger] as const)))
