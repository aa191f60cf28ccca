import type { World } from '../../local/world.ts'

/** The Lambda of a handler: `card-api` is the one of `functions/card/api.ts`, whatever the stage puts before it. */
export const functionNamed = ({ assembly }: Pick<World, 'assembly'>, name: string): { name: string; role: string } => {
  const found = assembly.of('AWS::Lambda::Function').find((one) => one.name.endsWith(`-${name}`))
  if (!found) throw new Error(`no function ${name}`)
  return { name: found.name, role: String(found.properties.Role) }
}
