import type { Operation } from '../json-operations.ts'
import { parameterArn, shown, type Parameters } from './parameters.ts'

export const getParameter =
  ({ get, desk }: Parameters): Operation =>
  ({ Name, WithDecryption }, principal) => {
    desk.authorize(principal, 'ssm:GetParameter', parameterArn(Name))
    return { Parameter: shown(get(Name), WithDecryption) }
  }
