import { createElement } from 'preact'
import { lazy, type ComponentType } from 'preact/compat'
import type { NodeKinds } from '../../domain/playbook/node-kind.ts'
import type { NodeFace, SettingsFace, SettingsProps } from './family.ts'
import { kinds } from './kinds.ts'

const nodes = import.meta.glob<NodeFace>('./*/node.ts', { eager: true })
const forms = import.meta.glob<SettingsFace>('./*/settings.admin.tsx')

export const nodeKinds: NodeKinds = new Map(kinds.map((kind) => [kind, nodes[`./${kind}/node.ts`]!.node]))

const loaded = new Map(
  kinds.flatMap((kind) => {
    const form = forms[`./${kind}/settings.admin.tsx`]
    return form ? [[kind as string, lazy(form as never) as ComponentType<SettingsProps>] as const] : []
  }),
)

/** The form of a kind; it suspends while its chunk is on the way. */
export const drawSettings = (kind: string, props: SettingsProps & { key: string }) => {
  const form = loaded.get(kind)
  return form ? createElement(form, props) : null
}
