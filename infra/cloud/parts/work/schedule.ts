// EventBridge Scheduler and not a rule: rules know UTC only, and a birthday begins at midnight in Taipei.
import { Aws } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Schedule } from '../../../../functions/platform/manifest.ts'
import { functionName, pascal } from '../../names.ts'
import type { ModuleStack } from '../../stacks/module-stack.ts'
import { DELIVERY } from '../data/buses.ts'
import { asynchronousFunction } from './asynchronous-function.ts'

const ZONE = 'Asia/Taipei'

export const onSchedule = (stack: ModuleStack, schedule: Schedule): void => {
  const { lambda, lost } = asynchronousFunction(stack, schedule)
  const id = pascal(schedule.file)
  const role = new Role(stack, `${id}SchedulerRole`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
    inlinePolicies: {
      own: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [lost.queueArn] }),
        ],
      }),
    },
  })
  new CfnSchedule(stack, `${id}Schedule`, {
    name: functionName(stack.base.stage, stack.module, schedule.file),
    description: schedule.failure,
    scheduleExpression: schedule.at,
    scheduleExpressionTimezone: ZONE,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: lambda.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: lost.queueArn },
      retryPolicy: {
        maximumRetryAttempts: DELIVERY.retryAttempts,
        maximumEventAgeInSeconds: DELIVERY.maxEventAge.toSeconds(),
      },
    },
  })
}
