// The part of the Amazon States Language that a playbook uses; JSONata only.

/** Fields stay open: the validator and the engine judge them, not the compiler's types. */
export interface State {
  Type: 'Task' | 'Choice' | 'Wait' | 'Succeed' | 'Fail'
  [field: string]: unknown
}
export type States = Record<string, State>

export interface Machine {
  Comment: string
  QueryLanguage: 'JSONata'
  StartAt: string
  States: States
}

/** Every name of a step's state has a hyphen, so it never meets `enter`, `entered`, `parked`, `failed` or `out`. */
export const stateName = (step: { id: string; kind: string }): string => `${step.kind}-${step.id}`

/** Where a state goes: on to another one, or to the end of the machine. */
export const onward = (next: string | null): { Next: string } | { End: true } =>
  next === null ? { End: true } : { Next: next }
