/** The idempotency key of a visit. What it pays and sends carries this key, so a Task that ran twice does it once. */
export const visitKey = (enrolment: string, step: string, visit = 1): string =>
  visit === 1 ? `playbook:${enrolment}:${step}` : `playbook:${enrolment}:${step}:${visit}`
