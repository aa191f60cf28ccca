import { functionArn, functionName } from '../../names.ts'
import type { BaseStack } from '../../stacks/base-stack.ts'

/** What every function is told. Names and addresses only: secrets stay in SSM. */
export const environment = (base: BaseStack, module: string, file: string): Record<string, string> => ({
  STAGE: base.stage,
  TABLE_NAME: base.table.tableName,
  BUS_NAME: base.buses[0]!.eventBusName,
  BUS_NAMES: base.buses.map((bus) => bus.eventBusName).join(','),
  QUEUE_URL: base.webhooks.queueUrl,
  PICTURES_BUCKET: base.pictures.bucketName,
  SITES_BUCKET: base.sites.bucketName,
  FAILURES_BUCKET: base.failures.bucketName,
  PUBLIC_URL: base.publicUrl,
  OIDC_ISSUER: base.people.userPoolProviderUrl,
  OIDC_CLIENT_ID: base.admin.userPoolClientId,
  PLAYBOOK_TASK_ARN: functionArn(base.stage, 'playbook', 'task'),
  PLAYBOOK_ROLE_ARN: base.playbooks.executionRole.roleArn,
  PLAYBOOK_START_ROLE_ARN: base.playbooks.startRole.roleArn,
  PLAYBOOK_DLQ_ARN: base.playbooks.startDeadLetters.queueArn,
  LINE_API_BASE_URL: 'https://api.line.me',
  LINE_DATA_BASE_URL: 'https://api-data.line.me',
  LINE_LOGIN_ISSUER: 'https://access.line.me',
  LINE_JWKS_URL: 'https://api.line.me/oauth2/v2.1/certs',
  SMS_API_BASE_URL: 'https://smsapi.mitake.com.tw',
  SECRETS_PREFIX: base.secretsPath,
  POWERTOOLS_SERVICE_NAME: functionName(base.stage, module, file),
  LOG_LEVEL: 'INFO',
})
