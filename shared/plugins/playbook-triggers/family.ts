// A kind of trigger is one file, `<kind>.trigger.ts`, that exports `trigger`.
import type { TriggerKind } from '../../domain/playbook/trigger-kind.ts'

export interface TriggerFace {
  trigger: TriggerKind
}
