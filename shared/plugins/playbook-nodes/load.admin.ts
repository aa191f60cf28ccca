import { lazy, type ComponentType } from 'preact/compat'
import type { NodeKinds } from '../../domain/playbook/node-kind.ts'
import type { NodeFace, SettingsFace, SettingsProps } from './family.ts'
import { kinds } from './kinds.ts'

const nodes = import.meta.glob<NodeFace>('./*/node.ts', { eager: true })
const forms = import.meta.glob<SettingsFace>('./*/settings.admin.tsx')

export const nodeKinds: NodeKinds = new Map(kinds.map((kind) => [kind, nodes[`./${kind}/node.ts`]!.node]))

const loaded = new Map<string, ComponentType<SettingsProps>>()

/** The form of a kind; it suspends while its chunk is on the way. */
export const settingsForm = (kind: string): ComponentType<SettingsProps> | undefined => {
  const form = forms[`./${kind}/settings.admin.tsx`]
  if (form && !loaded.has(kind)) loaded.set(kind, lazy(form as never))
  return loaded.get(kind)
}
