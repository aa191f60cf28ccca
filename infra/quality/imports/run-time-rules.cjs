// Rules about what is left when the types are gone: what a member's phone downloads.
const { options } = require('./dependency-rules.cjs')

module.exports = {
  forbidden: [
    {
      name: 'members-load-no-schemas',
      severity: 'error',
      from: { path: '^liff-app/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^node_modules/zod/|^shared/base/(text-)?schema[.]ts$', reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
