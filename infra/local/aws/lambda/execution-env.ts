import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Keyring } from '../iam/credentials.ts'
import { REGION } from '../service.ts'
import type { FunctionSpec } from './function-spec.ts'

/** What V8 made of a bundle is kept, a folder for each asset: every world starts the same few dozen bundles. */
const COMPILED = fileURLToPath(new URL('../../../../.build/compiled', import.meta.url))

/** What Lambda itself puts into process.env, then the template's variables, then where outsiders such as LINE stand on this desk. */
export const executionEnv = (
  spec: FunctionSpec,
  keyring: Keyring,
  endpoint: string,
  extra: Record<string, string>,
): Record<string, string> => {
  const { accessKeyId, secretAccessKey } = keyring.issue(spec.roleArn)
  return {
    TZ: ':UTC',
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    NODE_NO_WARNINGS: '1',
    NODE_COMPILE_CACHE: join(COMPILED, basename(dirname(spec.file))),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'desk',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    ...Object.fromEntries(Object.entries(spec.variables()).map(([name, value]) => [name, String(value)])),
    ...extra,
  }
}
