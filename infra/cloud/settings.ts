// What a deployment may choose. Everything else is the same in every stage, so that what was tested is what runs.
import type { Node } from 'constructs'

/** Tokyo: the nearest region to Taiwan with every part we use. */
export const REGION = 'ap-northeast-1'

export interface Settings {
  /** Names every resource: `jidian-<stage>-…`. */
  stage: string
  /** The name people open, with its ACM certificate in us-east-1 (CloudFront takes certificates from nowhere else). */
  domain?: { name: string; certificateArn: string }
  /** Where alarms are mailed. */
  alarmEmail?: string
}

const STAGE_PATTERN = /^[a-z][a-z0-9]{0,11}$/

export const readSettings = (node: Node, env: NodeJS.ProcessEnv): Settings => {
  const choice = (context: string, variable: string): string | undefined =>
    (node.tryGetContext(context) as string | undefined) || env[variable] || undefined
  const stage = choice('stage', 'STAGE') ?? 'desk'
  if (!STAGE_PATTERN.test(stage))
    throw new Error(`stage '${stage}' must be 1 to 12 small letters and digits, a letter first`)
  const name = choice('domainName', 'DOMAIN_NAME')
  const certificateArn = choice('certificateArn', 'CERTIFICATE_ARN')
  if (!name !== !certificateArn) throw new Error('DOMAIN_NAME and CERTIFICATE_ARN go together')
  return {
    stage,
    domain: name && certificateArn ? { name, certificateArn } : undefined,
    alarmEmail: choice('alarmEmail', 'ALARM_EMAIL'),
  }
}
