import { ACCOUNT, type Desk } from './service.ts'

const last = (arn: string) => arn.slice(arn.lastIndexOf(':') + 1)

/** Where failed records go whole, as Lambda names its objects: aws/lambda/<mapping or function>/<day>/<instant>-<id>. */
const objectKey = (desk: Desk, folder: string) => {
  const now = new Date(desk.clock.now()).toISOString()
  return `${folder}/${now.slice(0, 10).replaceAll('-', '/')}/${now.replaceAll(':', '.')}-${crypto.randomUUID()}`
}

/** Sends `record` to an OnFailure destination (queue, function, bus or bucket) as `principal`. */
export const toDestination = async (
  desk: Desk,
  arn: string,
  record: unknown,
  principal: string,
  folder = 'aws/lambda',
): Promise<void> => {
  const body = JSON.stringify(record)
  switch (arn.split(':')[2]) {
    case 'sqs':
      return void (await desk.call(
        'sqs',
        'SendMessage',
        { QueueUrl: `http://desk/${ACCOUNT}/${last(arn)}`, MessageBody: body },
        principal,
      ))
    case 'lambda':
      return void (await desk.invoke(arn, record, { principal }))
    case 's3':
      return void (await desk.call(
        's3',
        'PutObject',
        { Bucket: last(arn), Key: objectKey(desk, folder), Body: body },
        principal,
      ))
    case 'events':
      return void (await desk.call(
        'events',
        'PutEvents',
        {
          Entries: [
            {
              Source: 'lambda',
              DetailType: 'Lambda Function Invocation Result - Failure',
              Detail: body,
              EventBusName: last(arn).replace('event-bus/', ''),
            },
          ],
        },
        principal,
      ))
    default:
      throw new Error(`the desk cannot deliver to ${arn}`)
  }
}
