// What the desk and the sign-in worker say to each other.
import type { JWK } from 'jose'

export interface Client {
  id: string
  redirectUris: string[]
  logoutUris: string[]
  accessSeconds: number
  idSeconds: number
  refreshSeconds: number
}

export interface PoolSettings {
  issuer: string
  clients: Client[]
  key: JWK
}

export interface Start {
  settings: PoolSettings
  clock: SharedArrayBuffer
}

export interface Person {
  sub: string
  email: string
  name?: string
}

export type Question = { find: string } | { signIn: { email: string; password: string } }
export type FromSignIn = { port: number } | { problem: string } | { id: number; question: Question }
export interface ToSignIn {
  id: number
  person: Person | null
}
