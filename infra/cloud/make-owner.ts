// `npm run owner -- --email … --name …`: the first person who may sign in to a stage. Needs the AWS CLI and an operator's
// credentials: accounts are made by Cognito, groups by the function staff/make-owner.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { functionName, stackName } from './names.ts'
import { REGION } from './settings.ts'

const USAGE = `npm run owner -- --email you@example.com --name 王小明 [--stage production]
  a new group:          --brand 晨光茶飲 [--group 晨光集團] [--company 晨光股份有限公司]
  one that is there:    --into grp_…`

interface Attribute {
  Name: string
  Value: string
}

/** `aws <command> --<option> <value>…` */
const aws = <T>(command: string, options: Record<string, string | string[]>, ...rest: string[]): T => {
  const named = Object.entries({ ...options, region: REGION, output: 'json' }).flatMap(([key, value]) =>
    [`--${key}`, value].flat(),
  )
  return JSON.parse(execFileSync('aws', [...command.split(' '), ...named, ...rest], { encoding: 'utf8' }) || '{}') as T
}

const outputsOf = (stage: string): Record<string, string> => {
  const { Stacks } = aws<{ Stacks: { Outputs?: { OutputKey: string; OutputValue: string }[] }[] }>(
    'cloudformation describe-stacks',
    { 'stack-name': stackName(stage, 'edge') },
  )
  return Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
}

const subOf = (attributes: Attribute[] = []): string | undefined => attributes.find(({ Name }) => Name === 'sub')?.Value

/** Cognito mails a password for one use. An account that is already there is taken as it is. */
const accountFor = (pool: string, email: string): string => {
  const { Users } = aws<{ Users: { Attributes: Attribute[] }[] }>('cognito-idp list-users', {
    'user-pool-id': pool,
    filter: `email = "${email.replaceAll('"', '')}"`,
  })
  const known = subOf(Users[0]?.Attributes)
  if (known) return known
  const { User } = aws<{ User: { Attributes: Attribute[] } }>('cognito-idp admin-create-user', {
    'user-pool-id': pool,
    username: email,
    'user-attributes': [`Name=email,Value=${email}`, 'Name=email_verified,Value=true'],
  })
  const made = subOf(User.Attributes)
  if (!made) throw new Error('Cognito made the account but did not say its sub')
  return made
}

const invoke = (name: string, payload: unknown): unknown => {
  const folder = mkdtempSync(join(tmpdir(), 'owner-'))
  const answer = join(folder, 'answer.json')
  try {
    const { FunctionError } = aws<{ FunctionError?: string }>(
      'lambda invoke',
      { 'function-name': name, 'cli-binary-format': 'raw-in-base64-out', payload: JSON.stringify(payload) },
      answer,
    )
    const said = JSON.parse(readFileSync(answer, 'utf8')) as { errorMessage?: string }
    if (FunctionError) throw new Error(said.errorMessage ?? FunctionError)
    return said
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: Object.fromEntries(
    ['email', 'name', 'stage', 'group', 'company', 'brand', 'into'].map((name) => [name, { type: 'string' as const }]),
  ),
})
const {
  email,
  name,
  stage = process.env.STAGE ?? 'production',
  group,
  company,
  brand,
  into,
} = values as Record<string, string>
if (!email || !name || !brand === !into) {
  console.error(USAGE)
  process.exit(2)
}
const { UserPoolId, AdminUrl } = outputsOf(stage)
if (!UserPoolId) throw new Error(`the stage '${stage}' is not deployed: its edge stack has no outputs`)
const made = invoke(functionName(stage, 'staff', 'make-owner'), {
  sub: accountFor(UserPoolId, email),
  email,
  name,
  ...(into ? { group: into } : { open: { group: group ?? brand, company: company ?? brand, brand } }),
})
console.log(made, `\nSign in at ${AdminUrl}`)
