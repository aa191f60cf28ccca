// cdk.out for whoever has no AWS account: the same app, without the CDK's command line.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ROOT } from './building/bundle-place.ts'
import { buildApps, buildFunctions } from './build.ts'
import { pruneAssets, pruneCompiled } from './building/prune-assets.ts'
import { whenChanged } from './building/unchanged.ts'

interface Options {
  /** Leaves the two apps out of the assembly. */
  skipApps?: boolean
  /** `cdk.out` unless told; without the apps `.build/desk.out`. */
  outdir?: string
  /** `desk` unless told. */
  stage?: string
}

const INPUTS = ['functions', 'shared', 'infra/cloud', 'cdk.json', 'package-lock.json']
const APP_INPUTS = ['liff-app', 'admin-app']
const OUTPUT = resolve(ROOT, 'cdk.out')
/** Without the apps, so that the two do not undo each other. */
const BARE_OUTPUT = resolve(ROOT, '.build/desk.out')

/** In a process of its own: the CDK takes half a gigabyte and gives none of it back. */
const synthesise = (env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'infra/cloud/app.ts')], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`the cloud assembly could not be made:\n${said.slice(-4_000)}`)),
    )
  })

/** Makes the cloud assembly unless nothing changed; answers its absolute path. */
export const assemble = async ({
  skipApps = false,
  outdir = skipApps ? BARE_OUTPUT : OUTPUT,
  stage = 'desk',
}: Options = {}): Promise<string> => {
  const output = resolve(ROOT, outdir)
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> }
  await buildFunctions()
  if (!skipApps) await buildApps()
  await whenChanged({
    name: `assembly-${output.replaceAll(/\W+/g, '-')}`,
    inputs: skipApps ? INPUTS : [...INPUTS, ...APP_INPUTS],
    facts: { stage, skipApps },
    output,
    run: async () => {
      await synthesise({
        ...process.env,
        STAGE: stage,
        SKIP_APPS: skipApps ? 'yes' : '',
        CDK_OUTDIR: output,
        CDK_CONTEXT_JSON: JSON.stringify(context),
      })
      pruneAssets(output)
      pruneCompiled(OUTPUT, BARE_OUTPUT, output)
    },
  })
  return output
}

if (import.meta.main) console.log(await assemble())
