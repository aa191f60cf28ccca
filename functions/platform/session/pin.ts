// The clerks' PIN: kept as a salted scrypt hash, compared in constant time.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const BYTES = 32
/** Cost of one guess: about 15 ms on a Lambda of 512 MB. */
const COST = { N: 4096, r: 8, p: 1 }

export const hashPin = (pin: string): string => {
  const salt = randomBytes(12)
  return `${salt.toString('base64url')}.${scryptSync(pin, salt, BYTES, COST).toString('base64url')}`
}

export const isPin = (pin: string, hash: string): boolean => {
  const [salt, known] = hash.split('.') as [string, string]
  return timingSafeEqual(scryptSync(pin, Buffer.from(salt, 'base64url'), BYTES, COST), Buffer.from(known, 'base64url'))
}

/** 1111 and 1234 are the first that anybody tries. */
export const isWeakPin = (pin: string): boolean => {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]))
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
}
