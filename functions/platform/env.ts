/** A variable that CDK gives this function. Throws by name when it is missing: a wiring mistake, not a user's. */
export const env = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`)
  return value
}
