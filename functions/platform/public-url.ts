import { env } from './env.ts'

/** Where people and LINE reach us, without a slash at the end. */
export const publicUrl = async (): Promise<string> => env('PUBLIC_URL').replace(/\/$/, '')
