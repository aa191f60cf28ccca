import type { Operation } from '../json-operations.ts'
import { parameterArn, shown, type Parameters } from './parameters.ts'

export const getParameters =
  ({ find, desk }: Parameters): Operation =>
  ({ Names, WithDecryption }, principal) => {
    const names = Names as string[]
    for (const name of names) desk.authorize(principal, 'ssm:GetParameters', parameterArn(name))
    const found = names.map(find).filter((one) => one !== undefined)
    return {
      Parameters: found.map((one) => shown(one, WithDecryption)),
      InvalidParameters: names.filter((name) => !find(name)),
    }
  }
