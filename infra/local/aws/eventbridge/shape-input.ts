// Input, InputPath and InputTransformer of a target.
// Source: docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
import { AwsError } from '../service.ts'
import type { EventEnvelope } from './event-envelope.ts'

export interface InputTransformer {
  InputPathsMap?: Record<string, string>
  InputTemplate: string
}

interface Shape {
  Input?: string
  InputPath?: string
  InputTransformer?: InputTransformer
}

const PATH = /^\$((\.[^.[\]'"*?()]+)|(\[\d+\]))*$/

/** Throws ValidationException for a path that is not `$.a.b[0]`: the rest of JSONPath is not simulated. */
export const checkPath = (path: string): void => {
  if (!PATH.test(path)) throw new AwsError('ValidationException', `Invalid InputPath for target: '${path}'`)
}

const at = (path: string, event: unknown): unknown =>
  [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].reduce<unknown>(
    (value, [, key, index]) => (value as Record<string, unknown> | undefined)?.[key ?? index ?? ''],
    event,
  )

const reserved: Record<string, (event: EventEnvelope, ruleArn: string) => unknown> = {
  'aws.events.rule-arn': (_, ruleArn) => ruleArn,
  'aws.events.rule-name': (_, ruleArn) => ruleArn.split('/').at(-1),
  'aws.events.event.ingestion-time': (event) => event.time,
  'aws.events.event': (event) => event,
  'aws.events.event.json': (event) => event,
}

const transform = ({ InputPathsMap = {}, InputTemplate }: InputTransformer, event: EventEnvelope, ruleArn: string) => {
  const valueOf = (name: string): unknown => {
    const known = reserved[name]
    if (known) return known(event, ruleArn)
    const path = InputPathsMap[name]
    return path === undefined ? undefined : at(path, event)
  }
  let inString = false
  // Inside a JSON string a value is put in as text; outside it stands as JSON of its own.
  const filled = InputTemplate.replace(/\\.|"|<([\w.-]+)>/g, (whole, name?: string) => {
    if (whole === '"') inString = !inString
    if (name === undefined) return whole
    const value = valueOf(name)
    if (!inString) return value === undefined ? '""' : JSON.stringify(value)
    if (value === undefined) return ''
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value).replaceAll('"', '\\"')
  })
  try {
    return JSON.parse(filled) as unknown
  } catch {
    return filled
  }
}

/** What a target gets of `event`. */
export const shapeInput = (shape: Shape, event: EventEnvelope, ruleArn: string): unknown => {
  if (shape.InputTransformer) return transform(shape.InputTransformer, event, ruleArn)
  if (shape.Input !== undefined) return JSON.parse(shape.Input) as unknown
  return shape.InputPath === undefined ? event : at(shape.InputPath, event)
}
