// What a kind of step brings: node.ts (always), run.server.ts (when it acts), settings.admin.tsx (its form).
import type { ComponentType } from 'preact'
import type { Locale } from '../../base/text.ts'
import type { NodeKind, Run } from '../../domain/playbook/node-kind.ts'

export interface NodeFace {
  node: NodeKind
}

export interface RunFace {
  run: Run<any>
}

/** One thing a form may choose from. */
export interface Option {
  id: string
  name: string
}

export interface SettingsProps<Settings = any> {
  /** May be incomplete. */
  settings: Partial<Settings>
  change(settings: Partial<Settings>): void
  campaigns: readonly Option[]
  programs: readonly (Option & { goal: number })[]
  /** Steps before this one that issue a coupon. */
  couponSteps: readonly Option[]
  /** The language of texts being edited; the phone beside the form shows the same. */
  locale: Locale
  choose(locale: Locale): void
  /** Fields that keep the step from being published, `text.zh-Hant`. */
  missing: readonly string[]
}

export interface SettingsFace {
  default: ComponentType<SettingsProps>
}
