import type { Assembly, Resource } from '../../assembly/assembly.ts'
import { managedPolicy } from './managed-policies.ts'
import type { PolicyDocument } from './policy.ts'

const attachedByName = (policies: Resource[], roleName: string): PolicyDocument[] =>
  policies
    .filter(({ properties }) => properties.Roles?.includes(roleName))
    .map(({ properties }) => properties.PolicyDocument)

/** Finds every identity policy of a role; undefined for a role that no template makes. */
export const rolePolicies = (assembly: Assembly) => {
  const found = new Map<string, PolicyDocument[]>()
  const managed = () => assembly.of('AWS::IAM::ManagedPolicy')

  const collect = (role: Resource): PolicyDocument[] => {
    const { Policies = [], ManagedPolicyArns = [] } = role.properties
    const own = new Map(managed().map((policy) => [policy.arn, policy.properties.PolicyDocument as PolicyDocument]))
    return [
      ...(Policies as { PolicyDocument: PolicyDocument }[]).map((policy) => policy.PolicyDocument),
      ...(ManagedPolicyArns as string[]).map((arn) => own.get(arn) ?? managedPolicy(arn)),
      ...attachedByName([...assembly.of('AWS::IAM::Policy'), ...managed()], role.name),
    ]
  }

  return (roleArn: string): PolicyDocument[] | undefined => {
    const known = found.get(roleArn)
    if (known) return known
    const role = assembly.of('AWS::IAM::Role').find(({ arn }) => arn === roleArn)
    if (!role) return undefined
    const documents = collect(role)
    found.set(roleArn, documents)
    return documents
  }
}
