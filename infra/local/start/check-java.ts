import { spawnSync } from 'node:child_process'

/** DynamoDB Local 3 needs it. */
const OLDEST_JAVA = 17

/** The sentence that says what is wrong and what to type; undefined when Java is there. */
export const javaProblem = (): string | undefined => {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
  if (!error && version >= OLDEST_JAVA) return undefined
  const found = error || !version ? 'Java is not installed' : `Java ${version} is too old`
  return `${found}: the local DynamoDB needs Java ${OLDEST_JAVA} or newer. Type: node infra/setup.mjs start`
}
