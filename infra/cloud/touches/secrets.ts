// SSM's own key (alias/aws/ssm) lets anyone decrypt who may read the parameter, so no KMS right is needed.
// https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
import { regionalArn } from '../names.ts'
import { allow, type Grant } from './grant.ts'

const WIDE = 'The folder holds one kind of secret, made at run time, and nothing else.'

const below = (secretsPath: string, folder: string): string => regionalArn('ssm', `parameter${secretsPath}/${folder}/*`)

export const readBelow =
  (folder: string): Grant =>
  ({ secretsPath }) => [allow(['ssm:GetParameter'], [below(secretsPath, folder)], { wide: WIDE })]

/** Whoever makes a secret must be able to see whether it is there. */
export const writeBelow =
  (folder: string): Grant =>
  ({ secretsPath }) => [allow(['ssm:GetParameter', 'ssm:PutParameter'], [below(secretsPath, folder)], { wide: WIDE })]

/** As `writeBelow`, and takes away what is not wanted any more. */
export const keepBelow =
  (folder: string): Grant =>
  ({ secretsPath }) => [
    allow(['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'], [below(secretsPath, folder)], {
      wide: WIDE,
    }),
  ]
