// The grammar of an IAM policy document, as templates write it.

export type OneOrMany<T> = T | T[]

export interface Statement {
  Sid?: string
  Effect: 'Allow' | 'Deny'
  Action?: OneOrMany<string>
  NotAction?: OneOrMany<string>
  Resource?: OneOrMany<string>
  NotResource?: OneOrMany<string>
  Principal?: '*' | Record<string, OneOrMany<string>>
  Condition?: Record<string, Record<string, OneOrMany<string>>>
}

export interface PolicyDocument {
  Version?: string
  Statement: OneOrMany<Statement>
}

/** Values of condition keys; a list where a key is multi-valued (dynamodb:LeadingKeys). */
export type Context = Record<string, string | string[]>

export interface Request {
  action: string
  resource: string
  context: Context
}

export const many = <T>(value: OneOrMany<T> | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
