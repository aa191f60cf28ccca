import type { FunctionManifest, ModuleManifest } from '../../../../functions/platform/manifest.ts'

/** Every function of a module, its API among them. */
export const functionsOf = (manifest: ModuleManifest): FunctionManifest[] => [
  ...(manifest.api ? [{ file: 'api', ...manifest.api }] : []),
  ...(manifest.tasks ?? []),
  ...(manifest.subscriptions ?? []),
  ...(manifest.schedules ?? []),
  ...(manifest.consumers ?? []),
  ...(manifest.streams ?? []),
  ...(manifest.deploySteps ?? []),
]
