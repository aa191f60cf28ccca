import type { Operation } from '../json-operations.ts'
import { AwsError } from '../service.ts'
import { parameterArn, type Parameters } from './parameters.ts'

/** A standard parameter holds four kilobytes. */
const LARGEST_VALUE = 4096

export const putParameter =
  ({ find, put, desk }: Parameters): Operation =>
  ({ Name, Value, Type, Overwrite, Tier }, principal) => {
    desk.authorize(principal, 'ssm:PutParameter', parameterArn(Name))
    const known = find(Name)
    if (known && !Overwrite)
      throw new AwsError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      )
    if (!known && !Type)
      throw new AwsError('ValidationException', 'A parameter type is required when you create a parameter.')
    if (Tier !== 'Advanced' && Buffer.byteLength(Value) > LARGEST_VALUE)
      throw new AwsError(
        'ValidationException',
        'Standard tier parameters support a maximum parameter value of 4096 characters.',
      )
    const version = (known?.version ?? 0) + 1
    put({ name: Name, type: Type ?? known!.type, value: Value, version, modified: desk.clock.now() })
    return { Version: version, Tier: Tier ?? 'Standard' }
  }
