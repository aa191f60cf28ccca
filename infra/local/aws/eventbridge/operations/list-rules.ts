import type { Operation } from '../../json-operations.ts'
import { ruleArn } from '../rules.ts'
import type { Simulation } from '../simulation.ts'
import { told } from './describe-rule.ts'

export const listRules =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ EventBusName, NamePrefix = '', Limit = 100, NextToken }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:ListRules', ruleArn(bus, '*'))
    const found = rules.on(bus).filter(({ name }) => name.startsWith(NamePrefix))
    const from = Number(NextToken ?? 0)
    const to = from + Number(Limit)
    return { Rules: found.slice(from, to).map(told), NextToken: to < found.length ? String(to) : undefined }
  }
