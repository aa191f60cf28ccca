import { createRequire } from 'node:module'
import { cruise, type ICruiseOptions, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

interface Rules {
  forbidden: IRegularForbiddenRuleType[]
  options: ICruiseOptions & { enhancedResolveOptions: object }
}
const load = createRequire(import.meta.url)
export const importRules: Rules = load('./dependency-rules.cjs')
export const runTimeRules: Rules = load('./run-time-rules.cjs')

export interface Violation {
  rule: string
  from: string
  to: string
}

/** @param folders below `baseDir`; those that are not there yet are left out by the caller */
export const violationsOf = async (rules: Rules, baseDir: string, folders: string[]) => {
  const { enhancedResolveOptions, ...options } = rules.options
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden: rules.forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTsConfig('tsconfig.json') },
  )
  const { summary } = output as ICruiseResult
  const violations = summary.violations.map(({ rule, from, to }): Violation => ({ rule: rule.name, from, to }))
  return { modules: summary.totalCruised, violations }
}
