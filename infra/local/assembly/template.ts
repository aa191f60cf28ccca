// The shape of a CloudFormation template as CDK writes it.
import type { Properties } from './assembly.ts'

export interface TemplateResource {
  Type: string
  Properties?: Properties
  Metadata?: Record<string, unknown>
  Condition?: string
  DependsOn?: string | string[]
}

export interface Template {
  Parameters?: Record<string, { Type: string; Default?: string }>
  Mappings?: Record<string, Record<string, Record<string, unknown>>>
  Conditions?: Record<string, unknown>
  Resources?: Record<string, TemplateResource>
  Outputs?: Record<string, { Value: unknown; Condition?: string; Export?: { Name: unknown } }>
}

export interface Stack {
  name: string
  template: Template
  /** Values the manifest gives to template parameters. */
  parameters: Record<string, string>
}
