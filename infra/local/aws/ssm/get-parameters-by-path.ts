import type { Operation } from '../json-operations.ts'
import { parameterArn, shown, type Parameters } from './parameters.ts'

/** AWS gives ten at most in one answer. */
const LARGEST_PAGE = 10

export const getParametersByPath =
  ({ all, desk }: Parameters): Operation =>
  ({ Path, Recursive, WithDecryption, MaxResults = LARGEST_PAGE, NextToken = '0' }, principal) => {
    desk.authorize(principal, 'ssm:GetParametersByPath', parameterArn(Path))
    const folder = Path.endsWith('/') ? Path : `${Path}/`
    const below = all().filter(
      ({ name }) => name.startsWith(folder) && (Recursive || !name.slice(folder.length).includes('/')),
    )
    const start = Number(NextToken)
    const end = start + MaxResults
    return {
      Parameters: below.slice(start, end).map((one) => shown(one, WithDecryption)),
      ...(end < below.length && { NextToken: String(end) }),
    }
  }
