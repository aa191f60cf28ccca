// A stand-in for a Cognito user pool: OpenID Connect with PKCE at the front door, and the admin API's few operations.
import type { Assembly } from '../../assembly/assembly.ts'
import type { OwnPages } from '../cloudfront/front-door.ts'
import { answerOperations } from '../json-operations.ts'
import type { AwsService, Desk } from '../service.ts'
import { adminOperations } from './admin-operations.ts'
import { tokenMint } from './mint-token.ts'
import { readPool } from './pool.ts'
import { startSignIn } from './sign-in.ts'
import { openSigningKey } from './signing-key.ts'
import { openUsers } from './users.ts'

export interface Cognito extends AwsService {
  issuer: string
  pages: OwnPages
  mintToken(email: string): Promise<string>
}

export const createCognito = async (desk: Desk, assembly: Assembly, frontDoor: string): Promise<Cognito> => {
  const issuer = `${frontDoor}/oidc`
  const users = openUsers(desk.vault)
  const key = await openSigningKey(desk.vault)
  const pool = readPool(assembly, issuer)
  const report = (problem: string) => desk.log.add('invocation', 'signing in failed', { trace: problem.split('\n') })
  const signIn =
    pool &&
    (await startSignIn({ settings: { issuer, clients: pool.clients, key }, clock: desk.clock.offset }, users, report))
  return {
    name: 'cognito-idp',
    issuer,
    pages: signIn?.pages ?? (async () => false),
    mintToken: tokenMint(desk.clock, users, key, issuer, pool?.clients[0]),
    handle: answerOperations('cognito-idp', pool ? adminOperations(desk, users, pool.arn) : {}, '1.1'),
    busy: () => 0,
    nextDue: () => undefined,
    runDue: async () => {},
    resume: async () => {},
    close: async () => signIn?.close(),
  }
}
