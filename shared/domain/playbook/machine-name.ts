/** EventBridge: rule names ≤ 64 letters of [A-Za-z0-9._-]; Step Functions allows 80. One name serves both. */
const NAME_MAX = 64

/** @param prefix what the stage’s roles are scoped to, e.g. `jidian-prod` */
export const machineName = (prefix: string, playbook: string): string => {
  const name = `${prefix}-${playbook}`
  if (name.length > NAME_MAX || /[^\w.-]/.test(name)) throw new Error(`no name for a machine: ${name}`)
  return name
}
