import type { ModuleManifest } from './manifest.ts'

export const platformModule: ModuleManifest = {
  name: 'platform',
  routes: [],
  streams: [
    {
      file: 'publish',
      touches: ['bus:put', 'failures:write'],
      failure:
        'What members did is saved, but nothing follows from it: no welcome, no message, no figures in today’s report.',
      timeout: 30,
    },
  ],
  deploySteps: [
    {
      file: 'make-session-keys',
      touches: ['session-keys:write'],
      failure: 'Nobody can sign in after this deployment: the keys of our sessions are missing.',
    },
  ],
}
