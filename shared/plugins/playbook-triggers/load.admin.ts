import type { TriggerKinds } from '../../domain/playbook/trigger-kind.ts'
import type { TriggerFace } from './family.ts'
import { kinds } from './kinds.ts'

const faces = import.meta.glob<TriggerFace>('./*.trigger.ts', { eager: true })

export const triggerKinds: TriggerKinds = new Map(kinds.map((kind) => [kind, faces[`./${kind}.trigger.ts`]!.trigger]))
