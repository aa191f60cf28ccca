import type { Operation } from '../json-operations.ts'
import { parameterArn, type Parameters } from './parameters.ts'

export const deleteParameter =
  ({ get, remove, desk }: Parameters): Operation =>
  ({ Name }, principal) => {
    desk.authorize(principal, 'ssm:DeleteParameter', parameterArn(Name))
    get(Name)
    remove(Name)
    return {}
  }
