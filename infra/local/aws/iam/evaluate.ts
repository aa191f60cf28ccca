import { conditionsHold } from './conditions.ts'
import { many, type PolicyDocument, type Request, type Statement } from './policy.ts'
import { wildcard } from './wildcard.ts'

export type Decision = 'allowed' | 'denied explicitly' | 'not allowed'

const actionMatches = ({ Action, NotAction }: Statement, action: string): boolean => {
  const named = (patterns: string[]) =>
    patterns.some((pattern) => wildcard(pattern.toLowerCase(), action.toLowerCase()))
  return NotAction ? !named(many(NotAction)) : named(many(Action))
}

const resourceMatches = ({ Resource, NotResource }: Statement, resource: string): boolean => {
  const named = (patterns: string[]) => patterns.some((pattern) => wildcard(pattern, resource))
  return NotResource ? !named(many(NotResource)) : named(many(Resource))
}

const statementApplies = (statement: Statement, request: Request): boolean =>
  actionMatches(statement, request.action) &&
  resourceMatches(statement, request.resource) &&
  conditionsHold(statement.Condition, request.context)

/** IAM's order: an explicit Deny wins, then any Allow, otherwise no. */
export const decide = (statements: Statement[], request: Request): Decision => {
  const applying = statements.filter((statement) => statementApplies(statement, request))
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'denied explicitly'
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'not allowed'
}

export const evaluate = (documents: PolicyDocument[], request: Request): Decision =>
  decide(
    documents.flatMap((document) => many(document.Statement)),
    request,
  )
