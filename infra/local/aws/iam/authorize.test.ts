import { describe, expect, test } from 'vitest'
import type { Assembly, Resource } from '../../assembly/assembly.ts'
import { createLog } from '../../log.ts'
import { createAuthorize } from './authorize.ts'
import type { Context, Statement } from './policy.ts'

const ROLE = 'arn:aws:iam::000000000000:role/clerk'
const TABLE = 'arn:aws:dynamodb:ap-northeast-1:000000000000:table/cards'
const QUEUE = 'arn:aws:sqs:ap-northeast-1:000000000000:hooks'

const resource = (type: string, name: string, arn: string, properties: object): Resource => ({
  id: name,
  stack: 's',
  type,
  name,
  arn,
  properties,
  metadata: {},
  dependsOn: [],
})

const withStatements = (statements: Statement[], more: Resource[] = []) => {
  const resources = [
    resource('AWS::IAM::Role', 'clerk', ROLE, {
      Policies: [{ PolicyDocument: { Statement: statements } }],
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    }),
    ...more,
  ]
  const assembly = {
    of: (...types: string[]) => resources.filter(({ type }) => types.includes(type)),
  } as unknown as Assembly
  const log = createLog(() => 0)
  const authorize = createAuthorize(assembly, log)
  const may = (action: string, on: string, context?: Context, principal = ROLE) => {
    try {
      authorize(principal, action, on, context)
      return true
    } catch {
      return false
    }
  }
  return { may, log, authorize }
}

const allow = (
  Action: string | string[],
  Resource: string | string[],
  Condition?: Statement['Condition'],
): Statement => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) })

describe('a role', () => {
  test('may what its policies allow, by wildcard too, and nothing else', () => {
    const { may } = withStatements([allow(['dynamodb:Get*', 'dynamodb:PutItem'], [TABLE, `${TABLE}/index/*`])])
    expect(may('dynamodb:GetItem', TABLE)).toBe(true)
    expect(may('dynamodb:GetItem', `${TABLE}/index/gsi1`)).toBe(true)
    expect(may('dynamodb:DeleteItem', TABLE)).toBe(false)
    expect(may('dynamodb:GetItem', `${TABLE}-of-another`)).toBe(false)
  })

  test('may write its logs through the managed policy', () => {
    expect(withStatements([]).may('logs:PutLogEvents', 'arn:aws:logs:x:y:z')).toBe(true)
  })

  test('is stopped by a Deny, whatever allows it', () => {
    const { may } = withStatements([
      allow('*', '*'),
      { Effect: 'Deny', NotAction: 'dynamodb:GetItem', Resource: TABLE },
    ])
    expect(may('dynamodb:GetItem', TABLE)).toBe(true)
    expect(may('dynamodb:PutItem', TABLE)).toBe(false)
  })

  test('is told AccessDenied in AWS’s words, and the log says who wanted what', () => {
    const { authorize, log } = withStatements([])
    expect(() => authorize(ROLE, 'ssm:GetParameter', 'arn:x')).toThrow(
      /not authorized to perform: ssm:GetParameter on resource: arn:x/,
    )
    expect(log.rows('denied')[0]?.detail).toEqual({ principal: ROLE, action: 'ssm:GetParameter', resource: 'arn:x' })
  })

  test('that no template makes may nothing', () => {
    expect(withStatements([allow('*', '*')]).may('s3:GetObject', 'arn:aws:s3:::b/k', {}, `${ROLE}-unknown`)).toBe(false)
  })
})

describe('conditions', () => {
  test('iam:PassRole holds only for the service that is named', () => {
    const { may } = withStatements([
      allow('iam:PassRole', ROLE, { StringEquals: { 'iam:PassedToService': 'states.amazonaws.com' } }),
    ])
    expect(may('iam:PassRole', ROLE, { 'iam:PassedToService': 'states.amazonaws.com' })).toBe(true)
    expect(may('iam:PassRole', ROLE, { 'iam:PassedToService': 'events.amazonaws.com' })).toBe(false)
    expect(may('iam:PassRole', ROLE)).toBe(false)
  })

  test('ForAllValues asks it of every leading key', () => {
    const { may } = withStatements([
      allow('dynamodb:Query', TABLE, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'grp_1#*' } }),
    ])
    expect(may('dynamodb:Query', TABLE, { 'dynamodb:LeadingKeys': ['grp_1#a', 'grp_1#b'] })).toBe(true)
    expect(may('dynamodb:Query', TABLE, { 'dynamodb:LeadingKeys': ['grp_1#a', 'grp_2#b'] })).toBe(false)
  })

  test('a negated one holds when the key is absent; IfExists too', () => {
    const { may } = withStatements([
      allow('a:B', '*', { StringNotEquals: { k: 'v' }, BoolIfExists: { secure: 'true' } }),
    ])
    expect(may('a:B', 'r')).toBe(true)
    expect(may('a:B', 'r', { k: 'v' })).toBe(false)
    expect(may('a:B', 'r', { secure: 'false' })).toBe(false)
  })
})

describe('a service', () => {
  const rule = 'arn:aws:events:ap-northeast-1:000000000000:rule/bus/joined'
  const policy = resource('AWS::SQS::QueuePolicy', 'p', 'arn:p', {
    PolicyDocument: {
      Statement: {
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
        Resource: QUEUE,
        Condition: { ArnEquals: { 'aws:SourceArn': rule } },
      },
    },
  })

  test('needs the queue’s own policy, for the very rule', () => {
    const { may } = withStatements([], [policy])
    expect(may('sqs:SendMessage', QUEUE, {}, `service:events.amazonaws.com@${rule}`)).toBe(true)
    expect(may('sqs:SendMessage', QUEUE, {}, `service:events.amazonaws.com@${rule}-2`)).toBe(false)
    expect(may('sqs:SendMessage', QUEUE, {}, 'service:s3.amazonaws.com')).toBe(false)
  })

  test('invokes a function only with its permission', () => {
    const fn = resource('AWS::Lambda::Function', 'f', 'arn:aws:lambda:ap-northeast-1:000000000000:function:f', {})
    const permission = resource('AWS::Lambda::Permission', 'fp', 'arn:fp', {
      Action: 'lambda:InvokeFunction',
      FunctionName: 'f',
      Principal: 'events.amazonaws.com',
      SourceArn: rule,
    })
    const { may } = withStatements([], [fn, permission])
    expect(may('lambda:InvokeFunction', fn.arn, { 'aws:SourceArn': rule }, 'service:events.amazonaws.com')).toBe(true)
    expect(may('lambda:InvokeFunction', fn.arn, {}, 'service:events.amazonaws.com')).toBe(false)
  })
})
