import type { Assembly } from '../../assembly/assembly.ts'
import type { WorldLog } from '../../log.ts'
import { ACCOUNT, AwsError } from '../service.ts'
import { evaluate } from './evaluate.ts'
import type { Context, Request } from './policy.ts'
import { resourcePolicies } from './resource-policies.ts'
import { rolePolicies } from './role-policies.ts'

export type Authorize = (principal: string, action: string, resource: string, context?: Context) => void

/** The desk's own hand, and the Lambda service polling a function's event sources. */
const TRUSTED = new Set(['root', 'service:lambda.amazonaws.com'])

/** A role is let in by its own policies or the resource's; a service only by the resource's. */
const isService = (principal: string) => principal.startsWith('service:')

/** A service may say for which of its resources it calls: `service:events.amazonaws.com@arn:aws:events:…`. */
const splitSource = (caller: string): [principal: string, sourceArn?: string] => {
  const at = caller.startsWith('service:') ? caller.indexOf('@') : -1
  return at < 0 ? [caller] : [caller.slice(0, at), caller.slice(at + 1)]
}

const sentence = (principal: string, action: string, resource: string) =>
  isService(principal)
    ? `${principal.slice(8)} is not authorized to perform: ${action} on resource: ${resource} because no resource-based policy allows the ${action} action`
    : `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`

/** Builds the check behind `Desk.authorize`: throws AccessDeniedException and leaves a 'denied' row in the log. */
export const createAuthorize = (assembly: Assembly, log: WorldLog): Authorize => {
  const policiesOf = rolePolicies(assembly)
  const byResource = resourcePolicies(assembly)

  const allowed = (principal: string, request: Request): boolean => {
    const decisions = [byResource(principal, request)]
    if (!isService(principal)) decisions.push(evaluate(policiesOf(principal) ?? [], request))
    return decisions.includes('allowed') && !decisions.includes('denied explicitly')
  }

  return (caller, action, resource, given = {}) => {
    const [principal, sourceArn] = splitSource(caller)
    if (TRUSTED.has(principal)) return
    const context = { ...(sourceArn && { 'aws:SourceArn': sourceArn }), ...given }
    const request = {
      action,
      resource,
      context: {
        'aws:SourceAccount': ACCOUNT,
        'aws:PrincipalArn': principal,
        'aws:SecureTransport': 'true',
        ...context,
      },
    }
    if (allowed(principal, request)) return
    const refusal = sentence(principal, action, resource)
    log.add('denied', refusal, { principal, action, resource })
    throw new AwsError('AccessDeniedException', refusal)
  }
}
