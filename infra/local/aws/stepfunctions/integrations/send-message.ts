import type { Desk } from '../../service.ts'
import type { Execution } from '../engine/execution.ts'

/** arn:aws:states:::sqs:sendMessage. MessageBody may be an object. */
export const sendMessage = (desk: Desk, input: { MessageBody: unknown }, by: Execution): Promise<unknown> => {
  const { MessageBody } = input
  const body = typeof MessageBody === 'string' ? MessageBody : JSON.stringify(MessageBody)
  return desk.call('sqs', 'SendMessage', { ...input, MessageBody: body }, by.roleArn)
}
