import type { Assembly, Resource } from '../../assembly/assembly.ts'
import type { Client, PoolSettings } from './sign-in-messages.ts'

const SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 }

/** Cognito's defaults: an hour, an hour, thirty days. */
const DEFAULTS = { AccessToken: [1, 'hours'], IdToken: [1, 'hours'], RefreshToken: [30, 'days'] } as const

const validity = ({ properties }: Resource, token: keyof typeof DEFAULTS): number => {
  const [length, unit] = DEFAULTS[token]
  const named = properties.TokenValidityUnits?.[token]
  const given = properties[`${token}Validity`]
  return given === undefined ? length * SECONDS[unit]! : given * SECONDS[named ?? unit]!
}

const readClient = (resource: Resource): Client => {
  const { properties, name, stack, id } = resource
  if (properties.GenerateSecret)
    throw new Error(`${stack}/${id} has a client secret; the desk signs in public clients with PKCE only`)
  return {
    id: name,
    redirectUris: properties.CallbackURLs ?? [],
    logoutUris: properties.LogoutURLs ?? [],
    accessSeconds: validity(resource, 'AccessToken'),
    idSeconds: validity(resource, 'IdToken'),
    refreshSeconds: validity(resource, 'RefreshToken'),
  }
}

/** What the templates say about signing in; undefined when they have no user pool. */
export const readPool = (
  assembly: Assembly,
  issuer: string,
): (Omit<PoolSettings, 'key'> & { arn: string }) | undefined => {
  const [pool, ...more] = assembly.of('AWS::Cognito::UserPool')
  if (more.length) throw new Error('the desk runs one user pool')
  return pool && { arn: pool.arn, issuer, clients: assembly.of('AWS::Cognito::UserPoolClient').map(readClient) }
}
