// The world: a cloud assembly running on this machine, with LINE beside it and one clock over everything.
import { join } from 'node:path'
import { readAssembly } from './assembly/read-assembly.ts'
import { createFaults } from './faults.ts'
import { createLog } from './log.ts'
import { openVault, type Vault } from './vault.ts'
import { createSms } from './sms/sms.ts'
import { createLine } from './line/line.ts'
import { createEndpoint } from './aws/endpoint.ts'
import { host, listen, stop } from './aws/listen.ts'
import { createKeyring } from './aws/iam/credentials.ts'
import type { StepFunctions } from './aws/stepfunctions/stepfunctions.ts'
import type { Database } from './aws/dynamodb/dynamodb.ts'
import { startLocalProcess } from './aws/dynamodb/local-process.ts'
import { openFacts } from './world/facts.ts'
import { openFrontDoor } from './world/front-door.ts'
import { moveIn } from './world/move-in.ts'
import { openClock } from './world/kept-clock.ts'
import type { MakeService } from './world/messaging-services.ts'
import { startServices } from './world/services.ts'
import { createTimekeeper } from './world/timekeeper.ts'
import type { World } from './world/world-face.ts'
import { worldRoutes } from './world/routes/routes.ts'
import type { Sites } from './aws/cloudformation/bucket-deployment.ts'

export interface WorldOptions {
  /** Path of cdk.out. */
  assembly: string
  /** The front door; LINE stands on the next port. 0, the default, takes any two free ones. */
  port?: number
  /** A DynamoDB Local that runs already and goes on after this world; one of its own without it. */
  database?: Database
  /** A folder that keeps the world; it lives in memory without one. */
  keep?: string
  /** Where the clock starts (ms); 10:00 in Taipei of today without it. */
  startAt?: number
  /** Called once with the world when nothing of it was kept. */
  seed?: (world: World) => Promise<void>
  /** Further variables of every function. */
  extraEnv?: Record<string, string>
  /** How long LINE waits for our webhook; its own two seconds. A test on a loaded machine gives more: it counts, it does not time. */
  webhookTimeoutMs?: number
  /** Another build of a site than the assembly's: the desk's member app, which differs in `liff-app/line/` alone. */
  sites?: Sites
  /** Makes of services that stand in for the world's own. */
  services?: MakeService[]
}

export type { World }

const isNew = (vault: Vault) => vault.drawer<boolean>('world').get('seeded') === undefined

export const bootWorld = async (options: WorldOptions): Promise<World> => {
  const vault = openVault(options.keep ? join(options.keep, 'vault.sqlite') : ':memory:')
  const { clock, save } = openClock(vault, options.startAt)
  const log = createLog(clock.now)
  const faults = createFaults()
  const keyring = createKeyring()
  const door = openFrontDoor()
  const frontDoor = `http://${host()}:${await listen(door.server, options.port ?? 0)}`
  moveIn(vault, frontDoor)
  const endpoint = createEndpoint(keyring)
  const endpointUrl = `http://${host()}:${await listen(endpoint.server)}`
  const line = await createLine({
    clock,
    vault,
    log,
    faults,
    port: options.port ? options.port + 1 : 0,
    host: host(),
    webhookTimeoutMs: options.webhookTimeoutMs,
  })
  const sms = await createSms({ clock, vault, log, faults })
  const database = options.database ?? (await startLocalProcess(options.keep && join(options.keep, 'dynamodb')))
  const assembly = readAssembly(options.assembly, { endpoint: endpointUrl, frontDoor })

  const services = await startServices({
    assembly,
    endpoint,
    endpointUrl,
    frontDoor,
    keyring,
    parts: { clock, vault, log, faults },
    database,
    kept: Boolean(options.keep),
    extraEnv: {
      LINE_API_BASE_URL: line.origin,
      LINE_DATA_BASE_URL: line.origin,
      SMS_API_BASE_URL: sms.origin,
      LINE_LOGIN_BASE_URL: line.origin,
      LINE_JWKS_URL: `${line.origin}/oauth2/v2.1/certs`,
      ...options.extraEnv,
    },
    make: options.services,
    sites: options.sites,
  })

  const { all, desk, dynamodb, cognito } = services
  const time = createTimekeeper(clock, () => [
    ...all,
    { name: 'line', busy: line.busy, nextDue: line.nextDue, runDue: line.runDue },
  ])
  const clockSaver = setInterval(save, 1_000)
  clockSaver.unref()
  let ready = false

  const world: World = {
    urls: {
      frontDoor,
      api: `${frontDoor}/api`,
      liff: `${frontDoor}/liff`,
      admin: `${frontDoor}/admin/`,
      line: line.origin,
      issuer: cognito.issuer,
      endpoint: endpointUrl,
    },
    clock,
    log,
    faults,
    vault,
    assembly,
    line,
    sms,
    desk,
    dynamodb,
    facts: openFacts(vault),
    ready: () => ready,
    idle: time.idle,
    advance: async (duration) => {
      await time.advance(duration)
      save()
    },
    executions: () => (all.find(({ name }) => name === 'states') as StepFunctions | undefined)?.executions() ?? [],
    call: (service, operation, input) => desk.call(service, operation, input, 'root'),
    invoke: (reference, event) => desk.invoke(reference, event, { principal: 'root' }),
    credentials: (principal = 'root') => keyring.issue(principal),
    mintToken: cognito.mintToken,
    warm: services.lambda.warm,
    use: door.use,
    close: async () => {
      clearInterval(clockSaver)
      await time.stop()
      save()
      await Promise.all([stop(door.server), line.close(), sms.close()])
      // Whoever pulls (streams, queues) stops first; functions and the table last.
      for (const service of [...all].reverse()) await service.close()
      await stop(endpoint.server)
      if ('stop' in database) await database.stop()
      vault.close()
    },
  }
  keyring.issue('root')
  door.open(services.edge, worldRoutes(world), cognito.pages)
  await services.provision()
  for (const service of all) await service.resume()
  await line.resume()
  time.start()
  if (isNew(vault)) await options.seed?.(world)
  vault.drawer<boolean>('world').put('seeded', true)
  ready = true
  return world
}
