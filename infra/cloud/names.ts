// Names that two stacks must agree on without referring to each other: a reference would tie their deployments together.
import { Aws } from 'aws-cdk-lib'
import { REGION } from './settings.ts'

export const prefix = (stage: string): string => `jidian-${stage}`

export const stackName = (stage: string, part: string): string => `${prefix(stage)}-${part}`

export const functionName = (stage: string, module: string, file: string): string =>
  `${prefix(stage)}-${module}-${file}`

export const regionalArn = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${Aws.ACCOUNT_ID}:${resource}`

export const functionArn = (stage: string, module: string, file: string): string =>
  regionalArn('lambda', `function:${functionName(stage, module, file)}`)

export const tableName = (stage: string): string => prefix(stage)

/** A bucket's name is unique in the world, so it ends in the account's number. */
export const bucketName = (stage: string, bucket: string): string => `${prefix(stage)}-${bucket}-${Aws.ACCOUNT_ID}`

/** Every machine of a playbook, and its rule, is named `jidian-<stage>-ply…`. */
export const playbookPrefix = (stage: string): string => `${prefix(stage)}-ply`

export const busName = (stage: string, shard: number): string => `${prefix(stage)}-${shard}`

/** 300 rules fit on a bus; the first carries the product's own, the others those of playbooks. */
export const BUS_SHARDS = [0, 1, 2, 3] as const

export const secretsPath = (stage: string): string => `/jidian/${stage}`

/** `on-member-joined` → `OnMemberJoined`. */
export const pascal = (name: string): string =>
  name
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
