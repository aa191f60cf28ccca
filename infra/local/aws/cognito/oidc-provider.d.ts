// The library ships no types; these are the few members the desk uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type ClientContext = { clientId: string }
  type Seconds = number | ((ctx: unknown, token: unknown, client: ClientContext) => number)

  interface Grant {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  interface GrantContext {
    oidc: {
      provider: { Grant: new (about: { clientId: string; accountId: string }) => Grant }
      client?: ClientContext
      session?: { accountId?: string }
    }
  }

  export interface Configuration {
    interactions: { url(ctx: unknown, interaction: { uid: string }): string }
    features: {
      resourceIndicators: {
        enabled: boolean
        defaultResource(): string
        useGrantedResource(): boolean
        getResourceServerInfo(ctx: unknown, resource: string, client: ClientContext): object
      }
      [feature: string]: object
    }
    ttl: Record<string, Seconds>
    extraTokenClaims(ctx: unknown, token: { accountId?: string }): Promise<object | undefined>
    findAccount(ctx: unknown, sub: string): Promise<{ accountId: string; claims(): Promise<object> } | undefined>
    loadExistingGrant(ctx: GrantContext): Promise<Grant>
    [setting: string]: unknown
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    on(event: 'server_error', listener: (ctx: unknown, problem: Error) => void): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<object>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
