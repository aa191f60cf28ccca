import type { Assembly } from '../../assembly/assembly.ts'
import { answerOperations } from '../json-operations.ts'
import type { AwsService, Desk } from '../service.ts'
import { deleteParameter } from './delete-parameter.ts'
import { getParameter } from './get-parameter.ts'
import { getParametersByPath } from './get-parameters-by-path.ts'
import { getParameters } from './get-parameters.ts'
import { openParameters, putTemplateParameters } from './parameters.ts'
import { putParameter } from './put-parameter.ts'

/** Parameter Store. No value of it is ever written to a log. */
export const createSsm = (desk: Desk, assembly: Assembly): AwsService => {
  const parameters = openParameters(desk)
  return {
    name: 'ssm',
    handle: answerOperations(
      'ssm',
      {
        DeleteParameter: deleteParameter(parameters),
        GetParameter: getParameter(parameters),
        GetParameters: getParameters(parameters),
        GetParametersByPath: getParametersByPath(parameters),
        PutParameter: putParameter(parameters),
      },
      '1.1',
    ),
    busy: () => 0,
    nextDue: () => undefined,
    runDue: async () => {},
    resume: async () => putTemplateParameters(parameters, assembly),
    close: async () => {},
  }
}
