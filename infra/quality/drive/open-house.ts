import { join } from 'node:path'
import { assemble } from '../../cloud/assemble.ts'
import { seedHouse } from '../../local/seed/seed.ts'
import { bootWorld, type World } from '../../local/world.ts'

const CDK_OUT = join(import.meta.dirname, '../../../cdk.out')
let opened = 0

/** A world with everything set up and nobody in it. Beside other worlds on one DynamoDB Local it has a table of its own. */
export const openHouse = async (extraEnv?: Record<string, string>): Promise<World> => {
  const dynamodb = process.env.JIDIAN_TEST_DYNAMODB
  if (!dynamodb) await assemble()
  const prefix = dynamodb && `house-${process.pid}-${++opened}-`
  return bootWorld({
    assembly: CDK_OUT,
    dynamodb,
    prefix: prefix || undefined,
    seed: seedHouse,
    extraEnv,
    webhookTimeoutMs: 20_000,
  })
}
