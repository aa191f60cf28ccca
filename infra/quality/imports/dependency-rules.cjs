// Who may import whom. Each rule is named after the sentence it keeps true.

const nouns =
  'brand staff member ledger order tier card coupon game referral survey segment channel broadcast playbook report integration'.split(
    ' ',
  )
// Task files are named by their modules; the other entries by what they are.
const { modules: manifests } = require('../../../functions/modules.ts')
const tasks = manifests.flatMap(({ name, tasks = [] }) => tasks.map(({ file }) => `${name}/${file}`))
const entry = `/(api|on-[^/]+|every-[^/]+)[.]ts$|^functions/(${tasks.join('|')})[.]ts$`
const test = '[.]test[.]tsx?$'
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

const layers = [
  rule('no-circles', {}, { circular: true }),
  // aws-lambda is a package of types only.
  rule('every-import-resolves', {}, { couldNotResolve: true, pathNot: '^aws-lambda$' }),
  rule('shared-stands-alone', { path: '^shared/', pathNot: test }, { path: '^(functions|liff-app|admin-app|infra)/' }),
  rule('base-stands-on-nothing', { path: '^shared/base/', pathNot: test }, { path: '^shared/(?!base/)' }),
  rule('events-stand-on-base', { path: '^shared/events/', pathNot: test }, { path: '^shared/(?!base/|events/)' }),
  rule(
    'the-domain-stands-on-events',
    { path: '^shared/domain/', pathNot: test },
    { path: '^shared/(?!base/|events/|domain/)' },
  ),
  rule(
    'contracts-stand-on-the-domain',
    { path: '^shared/contract/', pathNot: test },
    { path: '^shared/(plugins|ui|text)/' },
  ),
  rule(
    'the-core-is-pure',
    { path: '^shared/(base|domain|events|contract)/', pathNot: `${test}|^shared/base/schema[.]ts$` },
    { path: '[.]tsx$|^node_modules/|^shared/(plugins|ui)/' },
  ),
  rule(
    'the-core-touches-no-machine',
    { path: '^shared/(base|domain|events|contract)/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  rule('one-door-to-zod', { pathNot: `^shared/base/schema[.]ts$|${test}` }, { path: '^node_modules/zod/' }),
  ...nouns
    .slice(0, -1)
    .map((noun, i) =>
      rule(
        `nouns-have-an-order:${noun}`,
        { path: `^shared/domain/${noun}/` },
        { path: `^shared/domain/(${nouns.slice(i + 1).join('|')})/` },
      ),
    ),
]

const faces = [
  rule(
    'server-files-stay-on-the-server',
    { path: '^(liff-app|admin-app)/|[.](liff|admin)[.]tsx$' },
    { path: '[.]server[.]ts$' },
  ),
  rule('functions-see-no-screens', { path: '^functions/' }, { path: '[.]tsx$|^(liff|admin)-app/' }),
  rule('members-see-no-admin', { path: '^liff-app/|[.]liff[.]tsx$' }, { path: '^admin-app/|[.]admin[.]tsx$' }),
  rule('admins-see-no-member-screens', { path: '^admin-app/|[.]admin[.]tsx$' }, { path: '^liff-app/|[.]liff[.]tsx$' }),
  rule(
    'plugins-do-not-know-each-other',
    { path: '^shared/plugins/([^/]+)/([^/]+)/' },
    { path: '^shared/plugins/[^/]+/[^/]+/', pathNot: '^shared/plugins/$1/$2/' },
  ),
]

const modules = [
  rule(
    'modules-meet-through-events',
    { path: '^functions/(?!abilities/)([^/]+)/', pathNot: test },
    { path: '^functions/([^/]+)/', pathNot: '^functions/($1|platform|abilities)/' },
  ),
  rule(
    'the-platform-knows-no-module',
    { path: '^functions/platform/', pathNot: test },
    { path: '^functions/(?!platform/)' },
  ),
  rule(
    'abilities-are-handed-in',
    { path: '^functions/(?!abilities/)[^/]+/', pathNot: `${entry}|${test}` },
    { path: '^functions/abilities/' },
  ),
  rule(
    'one-door-to-aws',
    { path: '^(shared|functions|liff-app|admin-app)/', pathNot: '^functions/platform/' },
    { path: '^node_modules/@aws-sdk/' },
  ),
  rule(
    'one-door-to-line',
    {
      path: '^(shared|functions|liff-app|admin-app|infra)/',
      pathNot: '^shared/plugins/channels/line/[^/]+[.]server[.]ts$|^functions/platform/session[^/]*|^infra/local/line/',
    },
    { path: '^node_modules/@line/bot-sdk/' },
  ),
  rule('one-door-to-liff', { pathNot: '^liff-app/line/' }, { path: '^node_modules/@(line/liff|liff)(/|$)' }),
]

const world = [
  rule(
    'cloud-reads-manifests',
    { path: '^infra/cloud/', pathNot: test },
    {
      path: '^(functions|shared)/',
      // Which sentences a function carries follows from the contracts of its routes.
      pathNot: '^functions/([^/]+/module|modules|platform/manifest)[.]ts$|^shared/(contract|text/refusals)/',
    },
  ),
  rule('cloud-sees-no-screens', { path: '^infra/cloud/' }, { path: '^(liff|admin)-app/' }),
  rule(
    'nobody-knows-local',
    { path: '^(shared|functions|liff-app|admin-app|infra/cloud)/', pathNot: test },
    { path: '^infra/local/' },
  ),
]

module.exports = {
  forbidden: [...layers, ...faces, ...modules, ...world],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk[.]out|[.]build|[.]local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
