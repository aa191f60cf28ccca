import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { ModuleManifest } from '../../../functions/platform/manifest.ts'
import { stackName } from '../names.ts'
import { openRoutes } from '../parts/door/routes.ts'
import { publishSites, type Site } from '../parts/door/sites.ts'
import { REGION } from '../settings.ts'
import type { BaseStack } from './base-stack.ts'

/** Last to be deployed: only when everything behind it stands do routes and pages show it. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, base: BaseStack, modules: ModuleManifest[], sites: Site[]) {
    super(scope, stackName(base.stage, 'edge'), { env: { region: REGION }, description: 'Jidian: routes and pages' })
    openRoutes(this, base, modules)
    publishSites(this, base, sites)
    const outputs: Record<string, string> = {
      PublicUrl: base.publicUrl,
      AdminUrl: `${base.publicUrl}/admin/`,
      LiffEndpoint: `${base.publicUrl}/liff/{brandId}`,
      WebhookUrl: `${base.publicUrl}/api/line/{channelId}/webhook`,
      TableName: base.table.tableName,
      UserPoolId: base.people.userPoolId,
      UserPoolClientId: base.admin.userPoolClientId,
    }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
