// `node infra/cloud/monthly-bill.ts`: what a brand pays AWS and LINE in a month, as a Markdown table.
import { ACTS, DESK, HABITS, SIZES, SIZES_OF_THINGS, STANDING } from './month-of-use.ts'
import { AWS, LINE_PLANS, PRICED_ON, TWD_PER_USD, type LinePlan } from './prices.ts'

interface Use {
  writes: number
  reads: number
  calls: number
  events: number
  lambdas: number
  transitions: number
}

const NOTHING: Use = { writes: 0, reads: 0, calls: 0, events: 0, lambdas: 0, transitions: 0 }

const add = (use: Use, act: Partial<Use>, times: number): Use => ({
  writes: use.writes + (act.writes ?? 0) * times,
  reads: use.reads + (act.reads ?? 0) * times,
  calls: use.calls + (act.calls ?? 0) * times,
  events: use.events + (act.events ?? 0) * times,
  lambdas: use.lambdas + (act.lambdas ?? 0) * times,
  transitions: use.transitions + (act.transitions ?? 0) * times,
})

const useOf = (members: number): Use => {
  const deskCalls = Math.ceil(members / DESK.membersAStore) * DESK.callsAStore
  const acts: [Partial<Use>, number][] = [
    [ACTS.stamp, HABITS.stamps * members],
    [ACTS.redemption, HABITS.redemptions * members],
    [ACTS.look, HABITS.looks * members],
    [ACTS.join, HABITS.joins * members],
    [ACTS.playbook, (HABITS.playbooks + HABITS.joins) * members],
    [ACTS.message, HABITS.messages * members],
    [{ calls: 1, lambdas: 1, reads: DESK.readsACall }, deskCalls],
    [{ lambdas: 1, reads: 1 }, STANDING.ticks],
  ]
  return acts.reduce((use, [act, times]) => add(use, act, times), NOTHING)
}

/** USD by service; no free tier is taken off, so a first year is cheaper. */
export const awsBill = (members: number): Record<string, number> => {
  const use = useOf(members)
  const { lambdaSeconds, lambdaGb, memberGb, lookGb, logGbACall } = SIZES_OF_THINGS
  const stored = members * memberGb
  return {
    DynamoDB:
      use.writes * AWS.dynamo.write +
      use.reads * AWS.dynamo.read +
      stored * (AWS.dynamo.storedGb + AWS.dynamo.backupGb),
    Lambda: use.lambdas * (AWS.lambda.request + lambdaSeconds * lambdaGb * AWS.lambda.gbSecond),
    'API Gateway': use.calls * AWS.api.request,
    'EventBridge, SQS':
      2 * use.events * AWS.events.put +
      STANDING.ticks * AWS.scheduler.invocation +
      (use.events + STANDING.polls) * AWS.queue.request,
    'Step Functions': use.transitions * AWS.machines.transition,
    CloudFront: use.calls * AWS.door.request + (HABITS.looks + HABITS.stamps) * members * lookGb * AWS.door.gb,
    CloudWatch: STANDING.alarms * AWS.watch.alarm + use.lambdas * logGbACall * AWS.watch.logGb,
  }
}

const priceOf = (plan: LinePlan, messages: number): number => {
  const further = Math.max(0, messages - plan.included)
  if (further > 0 && plan.further === undefined) return Number.POSITIVE_INFINITY
  return plan.monthly + further * (plan.further ?? 0)
}

/** The cheapest plan that sends them all, NT$. */
export const lineBill = (messages: number): { plan: LinePlan; price: number } =>
  LINE_PLANS.map((plan) => ({ plan, price: priceOf(plan, messages) })).reduce((best, one) =>
    one.price < best.price ? one : best,
  )

const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const cents = (value: number): string => value.toFixed(2)

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

/** One column a size. */
export const billTable = (): string => {
  const bills = SIZES.map(awsBill)
  const totals = bills.map((bill) => Object.values(bill).reduce((sum, part) => sum + part, 0))
  const messages = SIZES.map((members) => HABITS.messages * members)
  const lines = messages.map(lineBill)
  const sums = SIZES.map((_, i) => totals[i]! * TWD_PER_USD + lines[i]!.price)
  return [
    row(['A month of', ...SIZES.map((members) => `${whole(members)} members`)]),
    row(['---', ...SIZES.map(() => '---:')]),
    ...Object.keys(bills[0]!).map((service) => row([`${service}, USD`, ...bills.map((bill) => cents(bill[service]!))])),
    row(['**AWS, USD**', ...totals.map((total) => `**${cents(total)}**`)]),
    row(['LINE messages sent', ...messages.map(whole)]),
    row(['**LINE, NT$**', ...lines.map(({ plan, price }) => `**${whole(price)}** (${plan.name})`)]),
    row(['**Both, NT$**', ...sums.map((sum) => `**${whole(sum)}**`)]),
    row(['a member, NT$', ...SIZES.map((members, i) => cents(sums[i]! / members))]),
    '',
    `List prices of ${PRICED_ON}: AWS in Tokyo without free tiers, LINE in Taiwan without tax and at its dearest step; NT$ ${TWD_PER_USD} to the dollar. The assumptions are data: [month-of-use.ts](infra/cloud/month-of-use.ts), [prices.ts](infra/cloud/prices.ts).`,
  ].join('\n')
}

if (import.meta.main) console.log(billTable())
