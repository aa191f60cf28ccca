// The CDK app. `cdk synth`, `cdk diff` and `cdk deploy` start here; `assemble` does too.
import { App } from 'aws-cdk-lib'
import { modules } from '../../functions/modules.ts'
import { buildApps, buildFunctions } from './build.ts'
import { raiseCloud } from './cloud.ts'
import { readSettings } from './settings.ts'

const app = new App()
await buildFunctions()
const sites = process.env.SKIP_APPS ? [] : await buildApps()
raiseCloud(app, readSettings(app.node, process.env), modules, sites)
app.synth()
