import { Tags, type App } from 'aws-cdk-lib'
import type { ModuleManifest } from '../../functions/platform/manifest.ts'
import { holdToAwsSolutions } from './acknowledge.ts'
import { prefix } from './names.ts'
import type { Site } from './parts/door/sites.ts'
import type { Settings } from './settings.ts'
import { BaseStack } from './stacks/base-stack.ts'
import { EdgeStack } from './stacks/edge-stack.ts'
import { raiseModule } from './stacks/raise-module.ts'

const WEBHOOK_TIMEOUT_S = 10

const longestTimeout = (modules: ModuleManifest[]): number =>
  Math.max(
    WEBHOOK_TIMEOUT_S,
    ...modules.flatMap(({ consumers = [] }) => consumers.map(({ timeout = WEBHOOK_TIMEOUT_S }) => timeout)),
  )

/** Every stack of one stage: base, one per module, edge; each stands on those before it. */
export const raiseCloud = (app: App, settings: Settings, modules: ModuleManifest[], sites: Site[]): void => {
  Tags.of(app).add('project', prefix(settings.stage))
  holdToAwsSolutions(app)
  const base = new BaseStack(app, settings, longestTimeout(modules))
  const stacks = modules.map((manifest) => raiseModule(app, base, manifest))
  const edge = new EdgeStack(app, base, modules, sites)
  for (const stack of stacks) edge.addStackDependency(stack, 'routes name functions that must already be there')
}
