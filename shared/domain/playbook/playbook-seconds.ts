import type { NodeKinds } from './node-kind.ts'
import type { Step } from './playbook.ts'

/** The longest that waits keep a member inside. Settings have to be complete. */
export const playbookSeconds = (steps: readonly Step[], kinds: NodeKinds): number =>
  steps.reduce((sum, step) => {
    const kind = kinds.get(step.kind)
    const rest = kind?.seconds?.(kind.settings.parse(step.settings)) ?? 0
    const branches = Object.values(step.exits ?? {}).map((branch) => playbookSeconds(branch, kinds))
    return sum + rest + Math.max(0, ...branches)
  }, 0)
