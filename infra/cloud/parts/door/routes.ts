// One route per contract. Written with the plain resources: the constructs would make a permission per route, and forty
// of them fill a function's policy.
import { Aws } from 'aws-cdk-lib'
import { CfnAuthorizer, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnPermission } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { ModuleManifest } from '../../../../functions/platform/manifest.ts'
import type { Route } from '../../../../shared/contract/route.ts'
import { acknowledge } from '../../acknowledge.ts'
import { functionArn, pascal } from '../../names.ts'
import { REGION } from '../../settings.ts'
import type { BaseStack } from '../../stacks/base-stack.ts'

/** The API's own time-out; API Gateway allows 30 s. */
const ANSWER_MS = 29_000

const OPEN: Record<Exclude<Route['who'], 'staff'>, string> = {
  anyone: 'Public by contract.',
  'line-user': 'The function checks our own session (HS256), which this kind of authoriser cannot.',
  member: 'The function checks our own session (HS256), which this kind of authoriser cannot.',
  device: 'The function checks the paired screen’s session and that it is not revoked.',
  clerk: 'The function checks the clerk’s session, and at each call that they still are one.',
  till: 'The function checks the API key and its HMAC over this very request.',
  line: 'LINE signs the body; the function checks the signature over its raw bytes.',
}

/** `GET /me/{id}` → `GET /api/me/{id}`. */
export const gatewayKey = (key: string): string => key.replace(' /', ' /api/')

const staffAuthorizer = (scope: Construct, { api, people, admin }: BaseStack): CfnAuthorizer =>
  new CfnAuthorizer(scope, 'Staff', {
    apiId: api.ref,
    name: 'staff',
    authorizerType: 'JWT',
    identitySource: ['$request.header.Authorization'],
    jwtConfiguration: { issuer: people.userPoolProviderUrl, audience: [admin.userPoolClientId] },
  })

const integrationFor = (scope: Construct, { api, stage }: BaseStack, module: string): CfnIntegration => {
  const arn = functionArn(stage, module, 'api')
  new CfnPermission(scope, `${pascal(module)}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName: arn,
    principal: 'apigateway.amazonaws.com',
    sourceArn: `arn:aws:execute-api:${REGION}:${Aws.ACCOUNT_ID}:${api.ref}/*/*`,
  })
  return new CfnIntegration(scope, `${pascal(module)}Integration`, {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: arn,
    payloadFormatVersion: '2.0',
    timeoutInMillis: ANSWER_MS,
  })
}

export const openRoutes = (scope: Construct, base: BaseStack, modules: ModuleManifest[]): void => {
  const staff = staffAuthorizer(scope, base)
  for (const { name, routes, api } of modules) {
    if (routes.length === 0) continue
    if (!api) throw new Error(`the module ${name} has routes but no api`)
    const integration = integrationFor(scope, base, name)
    for (const { key, who, summary } of routes) {
      const route = new CfnRoute(scope, pascal(key), {
        apiId: base.api.ref,
        routeKey: gatewayKey(key),
        operationName: summary.slice(0, 64),
        target: `integrations/${integration.ref}`,
        ...(who === 'staff' ? { authorizationType: 'JWT', authorizerId: staff.ref } : { authorizationType: 'NONE' }),
      })
      if (who !== 'staff') acknowledge(route, 'AwsSolutions-APIG4', OPEN[who])
    }
  }
}
